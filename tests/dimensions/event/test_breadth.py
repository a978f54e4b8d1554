"""The ways in which the press tells of each type of happening, and words that only look so: our own sentences."""

from __future__ import annotations

import hashlib

import pytest

from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.pipeline import read

KNOWLEDGE = load_knowledge()

TOLD = {
    "ar": """
other | حجزت الجمارك كميات من التبغ المهرب.
other | تم ضبط أسلحة وذخائر في مزرعة.
search_operation | عثرت دورية على مخبأ في الوادي.
arrest | تم الاحتفاظ بثلاثة أشخاص على ذمة القضية.
other | غادر الوزير البلاد إلى وجهة مجهولة.
other | نقل الحراس أربعين موقوفا إلى سجن آخر.
killing | قضى شابان في الحادثة.
killing | وافته المنية متأثرا بجروحه.
killing | نفذت السلطات حكم الإعدام في ثلاثة مدانين.
attack | تعرض صحفي للضرب قرب المقر.
attack | ضرب الحراس متظاهرين عند المدخل.
attack | اجتاحت قوات مدججة البلدة.
attack | شن الجيش حملة على معاقل التنظيم.
attack | سطا ملثمون على متجر للذهب.
attack | استهدف مجهولون دورية قرب الجسر.
bombing | استهدفت عبوة ناسفة موكبا على الطريق.
bombing | فجر انتحاري نفسه وسط السوق.
bombing | أصيب أربعة حراس بعبوة ناسفة.
airstrike | جاءت الضربة الأمريكية على القاعدة فجرا.
airstrike | قصفت طائرات حربية أطراف القرية.
shelling | طال القصف المدفعي الحي القديم.
riot | رشق شبان الحافلة بالحجارة.
riot | ألقى محتجون زجاجات حارقة على المبنى.
riot | حطم غاضبون واجهات المحال.
clash | تبادل الطرفان إطلاق النار عند الحاجز.
abduction | اقتاد مسلحون سائقين إلى جهة مجهولة.
arrest | اقتادت الشرطة رجلا إلى المخفر.
release | سلمت الجماعة عشرين رهينة إلى الوسطاء.
release | أكد متحدث عودة 30 أسيرا.
release | أصدر الملك عفوا عاما.
surrender | سلم الخاطفان نفسيهما للشرطة.
surrender | ألقى المسلحون سلاحهم.
escape | فر سجينان عبر النافذة.
protest | خرجت مواكب في أحياء المدينة.
protest | نظم الأهالي وقفة أمام البلدية.
crackdown | فرقت الشرطة مواكب المحتجين.
crackdown | أطلقت الشرطة قنابل الغاز المسيل للدموع.
search_operation | تطارد الشرطة الجناة.
search_operation | لا يزال البحث جاريا عن مفقودين اثنين.
rescue | عثر على طفل حيا بعد يومين.
rescue | بلغ ثلاثة من الركاب الشاطئ سباحة.
siege | حاصر الجنود المبنى.
takeover | سقطت البلدة بأيدي المتمردين.
takeover | أطاح الجيش بالحكومة.
recapture | طردت القوات مسلحين من القرية.
displacement | لجأ ألفا شخص إلى البلدة المجاورة.
displacement | فقد المئات منازلهم.
aid | جرى إيواء الناجين في مدرسة.
bombing | وقع انفجار اليوم في السوق.
flood | ضربت السيول الجارفة ثلاث قرى.
crackdown | فرقت الشرطة، ظهر أمس، بالهراوات تجمعا للعمال.
crackdown | ألقى الجنود قنابل الغاز على الطلاب.
protest | انطلقت مسيرة من الجامعة.
arrest | أوقف الحرس أشخاصا عند الجسر.
escape | استطاع الهرب ثلاثة سجناء.
deployment | انتشرت وحدات من الشرطة حول السوق.
search_operation | عثر على أربعة رعاة متوفين في الوادي.
search_operation | لا يزال البحث متواصلا في النهر.
airstrike | استهدفت القوات، فجر أمس، بمسيرة مخزنا في الميناء.
shelling | تعرضت البلدة لقصف عنيف.
collapse | سقط مسجد قديم في المدينة.
killing | راح ضحيته سبعة عمال.
displacement | فر آلاف النازحين من القتال.
protest | شارك الطلاب بمسيرة في الجامعة.
search_operation | عثر السكان بعد انحسار مياه النهر على جثة.
aid | وصلت قوافل الإغاثة إلى المخيم.
deployment | استنفرت الوزارة عناصرها في العاصمة.
attack | أدان الوزير الهجمات التي أوقعت عشرة قتلى.
attack | دهس سائق شاحنة مشاة في شارع مزدحم.
attack | تعرض النائب صباح أمس، أمام بيته، لإطلاق النار.
killing | تعرض قائد الجماعة، مساء أمس، للاغتيال.
killing | رأى الشاهد رجلين قطعت أعناقهم عند الجسر.
killing | قضت معتمرة في انقلاب الحافلة.
killing | غيب الموت طالبا في الحادث.
accident | ارتطمت الشاحنة بجدار.
accident | وقع حادث صدم على الطريق.
accident | تعرضت الحافلة للانقلاب قرب الجسر.
displacement | غادر مئات السكان صباح أمس منازلهم.
search_operation | انتشلت الطواقم الطبية، صباح أمس، 20 شهيدا من البلدة.
fire | أدى اجتياح النيران للغابات إلى خسائر.
flood | داهمت السيول الحي.
flood | ارتفع منسوب النهر.
storm | هطلت أمطار غزيرة على الساحل.
storm | أوقفت الأمطار الطوفانية حركة السير.
fire | النيران التهمت ثلاثة متاجر.
fire | اشتعلت النيران في مستودع.
collapse | وقع انجراف للتربة فوق الطريق.
collapse | سقط سقف المدرسة.
accident | خرج قطار عن سكته قرب المحطة.
accident | انحرفت حافلة عن الطريق.
accident | صدمت شاحنة دراجة.
sinking | تحطم زورق على الصخور.
trial | طالب الادعاء بالإعدام للمتهم.
trial | صدرت أحكام بحق عشرة متهمين.
negotiation | توسطت الدوحة بين الطرفين.
negotiation | عقد الوزيران محادثات في المساء.
closure | جرى غلق الطريق الساحلي.
closure | توقفت حركة القطارات.
deployment | توجهت فرق الإطفاء إلى المكان.
deployment | حشد البلدان قوات على الحدود.
statement_of_claim | تبنت جماعة مجهولة حتى اليوم التفجيرين.
other | أعفى الرئيس محافظ المدينة من منصبه.
other | شكلت الوزارة لجنة تحقيق.
other | دفن الأهالي جثامين الضحايا.
""",
    "en": """
killing | A driver was put to death at the border.
killing | Two fishermen drowned off the coast.
attack | A student was raped in the camp.
attack | Masked men beat the reporter with rods outside his office.
attack | The guard punched two men at the gate.
attack | A gunman tried to kill the governor near his house.
attack | He came out with a knife and stabbed the guard.
shelling | Two rockets slammed into the compound overnight.
attack | Masked men hit a checkpoint outside the town.
attack | Two men mowed down pedestrians with a van.
attack | Rebel columns pressed their advance on the provincial seat.
attack | Insurgents continued their advance into the valley.
attack | The soldiers are advancing on the pass.
attack | The men had tried to force their way in when guards opened fire.
bombing | The device went off as a bus was passing.
bombing | A bomb planted in a bicycle killed a guard.
bombing | A bomber struck outside the ministry.
airstrike | Warplanes bombed the outskirts.
shelling | A rocket landed near the station.
shelling | Tank fire hit a row of houses.
riot | Youths pelted officers with stones.
riot | Masked men smashed windows and ransacked shops.
clash | The two sides traded fire across the river.
abduction | Gunmen led away two soldiers at gunpoint.
abduction | Nine teachers were taken from a second village.
arrest | Officers rounded up 20 men.
release | The captives were handed over to mediators.
release | The king pardoned 40 prisoners.
surrender | The driver turned himself in.
escape | Two prisoners fled through a tunnel.
displacement | Thousands of villagers fled.
displacement | Some 300 people sought refuge across the border.
protest | Teachers marched through the capital.
protest | The strike by railway workers went into its third day.
crackdown | Police broke up the demonstration.
crackdown | Police fired tear gas.
search_operation | Soldiers searched the rubble for survivors.
search_operation | Police are hunting for the attackers.
rescue | Some 40 migrants were picked up by a ship.
rescue | Three sailors swam ashore.
siege | Troops surrounded the compound.
takeover | Rebels captured the airport.
recapture | The militia was driven out of the town.
flood | Two bridges were washed away.
storm | A downpour soaked the camp.
fire | A warehouse was gutted.
fire | A fire broke out in the market.
collapse | Part of the wall came down.
accident | A train came off the rails.
accident | A bus veered off the road.
sinking | A boat sank off the island.
trial | Prosecutors asked for the death penalty.
trial | Investigators are questioning the driver.
negotiation | Qatar brokered the deal.
aid | The agency handed out blankets.
closure | The storm cut off power and water.
deployment | The government rushed troops to the border.
statement_of_claim | The group said it was behind the blast.
other | The king dismissed the governor.
other | The ministry set up a committee.
other | Hundreds of mourners buried the dead.
""",
}

NOT_TOLD = {
    "ar": """
arrest | يجب الاحتفاظ بنسخة من الوثيقة.
search_operation | عثر الباحث على خطأ في النص.
other | حجز الفريق مقعده في النهائي.
attack | شن اللاعب هجمة مرتدة في الشوط الثاني.
bombing | انفجر إطار الحافلة على الطريق السريع.
killing | يقتل الجوع آلاف الأطفال سنويا.
bombing | عثرت الشرطة على مواد تستعمل في صنع العبوات الناسفة.
killing | أعلن المركز معدلات الوفاة لهذا العام.
killing | أكد المتحدث سقوط سبعة صواريخ في البحر.
injury | سجلت الوزارة مئة إصابة بالفيروس.
attack | فرض المجلس عقوبات استهدفت الوزير وأقاربه.
bombing | القرار ينسف العملية السياسية.
takeover | تعرضت حافلة تقل طلابا للانقلاب على الطريق.
takeover | اصطدمت السيارة بالجسر ومن ثم انقلابها.
injury | أجلى المسعفون أربعة مصابين.
protest | استهدفت مسيرة تابعة للجيش بصاروخين آلية على الطريق.
trial | زار حاكم ولاية الساحل السوق.
attack | أدى اجتياح حرائق كبيرة للبلدات إلى خسائر.
takeover | تمكن رجال الإطفاء من السيطرة على ألسنة اللهب.
siege | نجحت الفرق في محاصرة النيران.
protest | استهدفت الجماعة بمسيرة مخزنا.
protest | وقع الحادث في حي المسيرة.
bombing | فجر القرار موجة من الغضب.
collapse | تعيش البلاد في ظل انهيار شبه كامل للخدمات.
injury | وأصابت القذيفة المبنى.
recapture | وقع الحادث في ميدان التحرير في وسط المدينة.
bombing | ضرب الزلزال المدينة فجر بحسب السكان.
arrest | تم ضبط هذه البضائع في الميناء.
sinking | توفي رجل بسبب الغرق في المسبح.
takeover | تجمع شباب ضد الانقلاب في الساحة.
escape | ساد الشارع كر وفر بين الجانبين.
attack | رد الوزير بهجوم لاذع على المعارضة.
attack | وقع الهجوم الإلكتروني على المصرف.
attack | الجيش قادر على مهاجمة القاعدة.
attack | الوزارة مستعدة لأي هجوم.
bombing | يواجه البلد انفجارا سكانيا.
airstrike | نفذ اللاعب ضربة جزاء.
killing | رحل الفنان بعد صراع مع المرض.
killing | توفي الكاتب عن عمر ناهز تسعين عاما إثر نوبة قلبية.
takeover | احتفل الحزب الذي يسيطر على المجلس.
takeover | تحتل الشركة المرتبة الأولى.
negotiation | بلغ المتسلقون قمة الجبل.
negotiation | قال في لقاء مع الصحافة إنه باق.
protest | سارت مواكب العزاء بعد الظهر.
other | وصلت هيئة الدفاع المدني والإسعاف.
trial | وجهت الوزارة أصابع الاتهام إلى الجماعة.
release | سلم الوزير رسالة إلى نظيره.
rescue | بلغ سعر النفط مستوى جديدا.
""",
    "en": """
injury | Those killed and wounded were taken to a hospital.
clash | Crews battled five blazes this week.
clash | She won the battle against cancer.
attack | The minister came under fire from critics.
attack | The film was shot in the desert by a young director.
attack | The line was closed in the morning rush hour.
clash | Two of the climbers are fighting for their lives.
collapse | Violence rose after the ceasefire collapsed.
attack | The striker led the attack and missed twice.
attack | Troops are ready for any attack.
attack | The army was told in advance of the visit.
attack | A storm advanced towards the coast.
attack | The team advanced to the final in the city.
attack | He suffered a heart attack at home.
bombing | The new tax is a time bomb.
bombing | Online shopping saw an explosion growth in sales.
killing | The singer died of cancer on Friday.
killing | The dead were taken to the morgue.
injury | The injured were treated at two hospitals.
injury | A wounded passenger spoke to the radio.
airstrike | Teachers voted for a strike over pay.
takeover | The vote took place in the capital.
shelling | The company fired its director.
attack | A storm hit the village of the fishermen.
attack | A train hit a bus near the station.
trial | They were trying to leave the city.
killing | Malaria kills thousands of people every year.
accident | Police ran a campaign in the schools.
displacement | Four prisoners fled from the jail.
sinking | Twelve people drowned in the lake.
""",
}


def cases(table: dict[str, str]) -> list[tuple[str, str, str]]:
    lines = [(language, line.split(" | ")) for language, text in table.items() for line in text.strip().splitlines()]
    return [(language, kind, sentence) for language, (kind, sentence) in lines]


def types(text: str, language: str) -> set[str]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {e.type for e in read(Report("made", language, text, digest, "2024-03-15"), KNOWLEDGE).events}


@pytest.mark.parametrize(("language", "kind", "sentence"), cases(TOLD))
def test_the_press_tells_of_it_so(language: str, kind: str, sentence: str) -> None:
    assert kind in types(sentence, language)


@pytest.mark.parametrize(("language", "kind", "sentence"), cases(NOT_TOLD))
def test_it_only_looks_so(language: str, kind: str, sentence: str) -> None:
    assert kind not in types(sentence, language)
