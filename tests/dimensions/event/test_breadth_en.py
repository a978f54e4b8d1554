"""English: how the press tells of each type of happening, and what only looks so. Sentences of our own."""

from __future__ import annotations

import pytest

from tests.dimensions.event.test_breadth import types

TOLD = """
killing | A man stabbed six people to death at a mall.
search_operation | Rescuers raced against the clock to reach those trapped.
arrest | Officers handcuffed the driver.
killing | Four herders were hacked to death in the raid.
killing | Eleven passengers lost their lives when the ferry overturned.
killing | The fire claimed the lives of nine patients.
killing | Two of the injured later died in hospital.
killing | A seven-year-old boy succumbed to his injuries overnight.
killing | Troops gunned down five suspected militants.
killing | The journalist was found dead in his apartment.
killing | Gunmen shot and killed a judge in his car.
killing | At least 40 miners are confirmed dead.
killing | The militants executed five captured soldiers.
killing | The storm has killed 30 people.
killing | Nineteen people have been reported dead.
killing | The minister's convoy ran over a child, who died on the spot.
killing | The attack claimed 20 lives.
killing | Two children starved to death in the camp.
killing | Six people froze to death on the mountain pass.
killing | A stray bullet killed a woman.
killing | A teenager was trampled to death.
killing | The drone strike took out a senior militant.
injury | The blast injured 20 others.
injury | Scores were hurt when stands gave way.
injury | Another nine were left with burns.
injury | Six people were being treated for smoke inhalation.
injury | Several protesters were hospitalised with bullet wounds.
attack | Militants overran an army post and torched vehicles.
attack | Gunmen burst into a bar and opened fire.
attack | Armed men on motorcycles descended on the village.
attack | Bandits raided three farming communities.
attack | A knife-wielding man went on a rampage in a mall.
attack | Insurgents ambushed a military convoy.
attack | Fighters stormed a police station before dawn.
attack | A gunman opened fire at a school.
attack | Two men were stabbed near the mosque.
attack | Pirates boarded a tanker off the coast.
attack | Attackers hurled acid at two students.
attack | The patrol was ambushed on Tuesday.
attack | Unknown assailants attacked the farm with machetes.
attack | The militia launched a surprise offensive on the town.
attack | A shooting at a nightclub left six people dead.
attack | A man wielding an axe wounded four people on a train.
attack | They fired indiscriminately at civilians.
bombing | A car packed with explosives exploded outside the ministry.
bombing | An improvised explosive device struck a patrol.
bombing | A roadside bomb hit a minibus.
bombing | A powerful explosion rocked the port.
bombing | Two bombs exploded within minutes of each other.
bombing | A grenade was thrown into a church.
bombing | The vehicle hit an IED on the road to the airport.
bombing | An explosion at a fireworks factory killed 10.
bombing | Saboteurs blew up a pipeline.
bombing | The bridge was blown up by retreating troops.
airstrike | Israeli strikes hit the southern suburbs.
airstrike | A strike on a school killed 20.
airstrike | Helicopters dropped barrel bombs on the town.
airstrike | The coalition carried out air raids.
airstrike | An airstrike hit a funeral.
airstrike | The strikes targeted a weapons depot.
airstrike | Missiles rained down on the capital.
shelling | Mortar rounds landed in a school yard.
shelling | The army pounded the district with artillery.
shelling | Shelling killed two people in the town.
shelling | Militants fired 20 rockets into Israel.
shelling | North Korea fired a ballistic missile.
shelling | The rebels launched mortars at the airport.
clash | Troops exchanged fire with gunmen.
clash | Fierce clashes raged around the airport.
clash | Police clashed with demonstrators.
clash | Communal violence broke out in the north.
clash | The two armies traded artillery fire.
clash | Security forces engaged the militants in a firefight.
clash | Skirmishes were reported along the border.
arrest | Two suspects were taken into custody.
arrest | Officers arrested a man in connection with the blaze.
arrest | The opposition leader was placed under house arrest.
arrest | Four men are being held for questioning.
arrest | Coastguards seized the smugglers.
arrest | Nine officials were remanded in custody.
abduction | Gunmen kidnapped 20 pupils.
abduction | Rebels seized two aid workers.
abduction | Unidentified men snatched a priest.
abduction | A journalist was abducted.
abduction | Pirates seized three crew members.
abduction | A businessman went missing after being bundled into a car.
release | Forty detainees were set free.
release | The two sides swapped prisoners.
release | He was released on bail.
release | A court ordered the release of the activist.
escape | The suspects fled the scene.
escape | Two hostages managed to escape.
surrender | Fifty fighters laid down their arms.
surrender | Hundreds of militants have surrendered.
displacement | The floods displaced 40,000 people.
displacement | Residents were forced to flee.
displacement | More than 2,000 families have been uprooted.
displacement | Villagers abandoned their homes.
displacement | Tens of thousands crossed into Chad.
displacement | The eruption drove thousands from their homes.
evacuation | Hundreds were moved to higher ground.
evacuation | Staff were airlifted out.
rescue | Rescuers saved 14 miners.
rescue | The navy rescued 80 migrants.
rescue | Eight people were plucked from the water.
rescue | Survivors were brought ashore.
rescue | Lifeboats brought 60 people to safety.
rescue | Soldiers freed 30 trapped villagers.
search_operation | Rescue teams combed the hillside.
search_operation | Police launched a manhunt.
search_operation | Crews dug through mud.
search_operation | Rescuers are sifting through debris.
search_operation | The navy is looking for 20 missing fishermen.
search_operation | Teams with sniffer dogs scoured the ruins.
search_operation | Security forces cordoned off the area and began a search.
flood | Torrential rain triggered flash floods.
flood | Two villages were inundated.
flood | Rivers overflowed after heavy rain.
flood | The dam overflowed.
storm | Cyclone Freddy made landfall.
storm | Hurricane winds lashed the island.
storm | A tornado ripped through the town.
storm | Thunderstorms battered the coast.
storm | Lightning struck a church.
earthquake | A 6.1-magnitude quake jolted the island.
earthquake | Aftershocks rattled the city.
earthquake | Tremors were felt in the capital.
fire | A blaze tore through a shoe factory.
fire | Fire engulfed a block of flats.
fire | A fire swept through the camp.
fire | Wildfires are burning across the island.
fire | Flames consumed the warehouse.
collapse | A five-storey building collapsed.
collapse | A bridge gave way.
collapse | A mudslide swept through the valley.
collapse | The roof caved in.
collapse | The ceiling fell in.
collapse | A hillside came crashing down on homes.
collapse | The mine shaft caved in on miners.
accident | Two trains collided.
accident | A truck overturned.
accident | A minibus hit a lorry head-on.
accident | The bus fell into a river.
accident | A stampede broke out at a shrine.
accident | A bus collided with a tanker.
accident | A coach rolled over on a highway.
accident | The lorry lost control and rammed a bus.
sinking | A boat carrying migrants capsized.
sinking | A trawler went down.
sinking | The vessel began taking on water and sank.
protest | Thousands took to the streets.
protest | Demonstrators blocked the highway.
protest | Students staged a sit-in.
protest | Workers walked off the job.
protest | Protesters chanted slogans against the president.
protest | A crowd gathered outside the embassy.
protest | Tens of thousands of people poured into the square.
riot | Riots erupted in the prison.
riot | The crowd threw stones at police.
riot | Protesters stormed parliament.
riot | Mobs ransacked warehouses.
crackdown | Police used tear gas.
crackdown | Security forces opened fire on protesters.
crackdown | Riot police fired water cannon.
crackdown | The government cracked down on dissent.
siege | Government forces besieged the city.
siege | The blockade of the port continued.
takeover | Rebels seized the town.
"""

NOT_TOLD = """
killing | It was the city's sixth homicide of the year.
attack | The senator attacked the bill in a speech.
attack | The bus was struck by a train.
flood | Frequent floods are a problem in the valley.
storm | The match was put off due to a storm of criticism.
attack | Eight people were rushed to hospital.
trial | The crew were given life vests.
killing | The dead were buried on Sunday.
attack | Residents said the storm attacked their crops.
attack | Fighters need aid, the coach said.
attack | Shares fell on Tuesday after a sell-off.
attack | The band took the city by storm.
fire | The minister came under fire over the plan.
fire | The manager was fired by the board.
collapse | The talks collapsed without a deal.
collapse | The currency fell to a record low.
accident | The road runs along the river.
accident | The president ran for office in 2012.
sinking | Her phone went down during the call.
protest | The crowd gathered to watch the match.
protest | A crowd gathered for the wedding.
takeover | The company took over a rival.
takeover | The new minister took over on Monday.
takeover | The new chief takes over in June.
rescue | The goalkeeper saved a penalty.
rescue | The plan will save money.
abduction | Police seized weapons in the raid.
abduction | The law seized on the issue.
release | The ministry released a statement.
release | Data released on Monday showed growth.
arrest | The photo captured the moment.
arrest | He was held in high regard.
search_operation | The firm is looking for staff.
search_operation | She is looking for work.
search_operation | He recovered from his illness.
deployment | Firefighters are resting.
any | The president stressed the need for security.
any | The company's profits were hit by rising costs.
any | The river is 40 km long.
any | Farmers are hoping for rain.
any | The weather will remain dry.
any | The judge is known for his books.
any | The police chief was not available for comment.
any | The town lies on the border with Mali.
any | The region is home to many ethnic groups.
any | The prisoners were given bread.
any | He said he was sad and shocked.
any | The film tells the story of a war.
any | The station is ten minutes away.
attack | Flood waters killed 30 people.
attack | Nine people drowned in the flood.
attack | The bus hit a tree and 12 people died.
attack | The quake hit several villages.
attack | A cyclone hit the coast.
attack | The virus has killed 40 people.
attack | A fire killed three children.
attack | A wave struck the boat.
attack | A train struck a bus.
attack | A falling tree hit a car.
attack | Hail hit farms in the valley.
attack | The heatwave hit the elderly hard.
attack | A drought has hit the country.
attack | The collapse hit a row of shops.
attack | The ferry hit a rock.
attack | A meteor struck the town.
attack | The measure targets imports.
attack | The programme targets rural schools.
attack | The tax hit the markets.
bombing | The gas leak was stopped in time.
shelling | Shell reported a profit.
shelling | NASA launched a rocket carrying a satellite.
airstrike | The drivers' strike hit the airport.
airstrike | A strike by pilots grounded 200 flights.
airstrike | The plane hit turbulence.
airstrike | A plane struck a flock of birds.
earthquake | The vote shook the party.
storm | The report caused a storm of criticism.
displacement | He left his home at 8 for work.
evacuation | The staff were told to leave early for the holiday.
closure | He cut off the speaker.
surrender | She handed herself a coffee.
escape | She escaped injury.
statement_of_claim | The company claimed a share of the market.
any | The museum displays weapons from the civil war.
any | The exhibition runs until Friday.
attack | Tourists were struck by the beauty of the square.
attack | They were struck by a bus.
attack | A deal was struck on Sunday.
attack | A balance must be struck.
attack | The clock struck ten.
attack | Workers struck for higher pay.
attack | Police officers were hit by a car.
attack | The country was hit by a recession.
"""


def lines(text: str) -> list[tuple[str, ...]]:
    return [tuple(line.split(" | ")) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("kind", "sentence"), lines(TOLD))
def test_the_press_tells_of_it_so(kind: str, sentence: str) -> None:
    assert kind in types(sentence, "en")


@pytest.mark.parametrize(("kind", "sentence"), lines(NOT_TOLD))
def test_it_only_looks_so(kind: str, sentence: str) -> None:
    found = types(sentence, "en")
    assert kind not in found and not (kind == "any" and found)
