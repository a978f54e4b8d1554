from tawatur.api import diff as diff
from tawatur.api import export as export
from tawatur.api import load as load
from tawatur.api import read as read
from tawatur.api import story as story
from tawatur.api import words as words
from tawatur.model import Actor as Actor
from tawatur.model import Attribution as Attribution
from tawatur.model import Blame as Blame
from tawatur.model import Change as Change
from tawatur.model import Charge as Charge
from tawatur.model import Claim as Claim
from tawatur.model import Dispute as Dispute
from tawatur.model import EarlyWarning as EarlyWarning
from tawatur.model import Event as Event
from tawatur.model import Figure as Figure
from tawatur.model import Happening as Happening
from tawatur.model import Lag as Lag
from tawatur.model import Origin as Origin
from tawatur.model import Place as Place
from tawatur.model import Reading as Reading
from tawatur.model import Report as Report
from tawatur.model import Sentence as Sentence
from tawatur.model import Span as Span
from tawatur.model import Statement as Statement
from tawatur.model import Story as Story
from tawatur.model import Time as Time
from tawatur.model import Toll as Toll

__version__: str
__all__: list[str]
