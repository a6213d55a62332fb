"""Word and character tables of the attacks. Small on purpose: each pair was chosen by hand to keep the sense."""

from __future__ import annotations

CYRILLIC = str.maketrans("aceopxyijsABCEHIKMOPTXY", "асеорхуіјѕАВСЕНІКМОРТХУ")

_MISSPELT = """accommodate accomodate;achieve acheive;across accross;already allready;although althought;
always allways;argument arguement;beginning begining;believe beleive;between betwen;business buisness;
calendar calender;certainly certainly;coming comming;committee commitee;completely completly;country contry;
different diffrent;environment enviroment;especially especialy;experience experiance;finally finaly;foreign foriegn;
friend freind;government goverment;important importent;independent independant;interest intrest;knowledge knowlege;
necessary neccesary;occasion occassion;occurred occured;people poeple;possible posible;probably probaly;
really realy;receive recieve;research reserch;separate seperate;several sevral;similar similiar;success sucess;
system sistem;technology tecnology;their thier;there ther;these theese;though thou;through throught;
together togather;tomorrow tommorow;until untill;usually usualy;which wich;without witout;would woud;
because becuase;before befor;about abuot;could coud;should shoud"""

_BRITISH = """analyze analyse;analyzed analysed;behavior behaviour;behaviors behaviours;catalog catalogue;
center centre;centers centres;color colour;colors colours;colorful colourful;defense defence;favor favour;
favorite favourite;fiber fibre;flavor flavour;fulfill fulfil;gray grey;harbor harbour;honor honour;humor humour;
labor labour;license licence;liter litre;meter metre;neighbor neighbour;neighborhood neighbourhood;
neighbors neighbours;organization organisation;organizations organisations;organize organise;organized organised;
realize realise;realized realised;recognize recognise;recognized recognised;rumor rumour;skeptical sceptical;
theater theatre;traveled travelled;traveling travelling;program programme;programs programmes;emphasize emphasise;
optimize optimise;prioritize prioritise;minimize minimise;maximize maximise;utilize utilise;while whilst;
among amongst;toward towards"""

_SYNONYMS_ZH = """因为 由于;由于 因为;虽然 尽管;可是 但;然而 可是;如果 倘若;而且 并且;并且 而且;可以 能够;能够 可以;
需要 须要;应该 应当;认为 觉得;觉得 认为;发现 察觉;使用 运用;利用 运用;帮助 协助;增加 增多;减少 缩减;改变 转变;
影响 左右;问题 难题;方法 办法;方式 形式;过程 历程;结果 成果;原因 缘由;情况 状况;特别 尤其;十分 相当;许多 不少;
很多 许多;一些 若干;所有 全部;全部 所有;立即 马上;马上 立刻;经常 时常;有时 偶尔;大约 大概;已经 早已;首先 起初;
最后 末了;另外 再者;此外 除此之外;例如 比如;比如 例如;主要 首要;关键 要紧;核心 中心;巨大 庞大;显著 明显;迅速 飞快;
快速 飞速;困难 艰难;容易 轻易;简单 简便;复杂 繁杂"""

# Each pair both ways: alike in shape or sound, both common.
_ALIKE = """他 她;那 哪;象 像;座 坐;须 需;既 即;代 带;候 侯;园 圆;历 厉;练 炼;份 分;们 门;真 直;具 且;问 间;辩 辨;
待 侍;淮 准;密 蜜;侧 测;清 请;洽 恰"""

_SYNONYMS_EN = """ability capacity;additionally moreover;almost nearly;also too;answer reply;area region;
ask inquire;attempt try;become grow;benefit advantage;build construct;buy purchase;change alter;choose select;
clear plain;common frequent;complex intricate;create make;crucial vital;current present;decide determine;
difficult hard;easy simple;effect impact;end finish;enough sufficient;ensure guarantee;entire whole;essential vital;
example instance;fast quick;find discover;focus concentrate;follow pursue;furthermore besides;get obtain;give offer;
goal aim;good fine;great grand;growth rise;happen occur;huge vast;idea notion;improve better;include contain;
increase raise;job task;keep retain;large sizeable;learn discover;little small;live reside;long lengthy;main chief;
major principal;maybe perhaps;need require;new novel;offer provide;old aged;part portion;place spot;problem issue;
provide supply;quickly rapidly;rather instead;reach attain;real genuine;reason cause;reduce lower;result outcome;
say state;see notice;seem appear;significant notable;similar alike;simply merely;small little;
sometimes occasionally;speak talk;start commence;strong powerful;sure certain;therefore thus;think believe;
understand grasp;very quite;want wish;way manner;whole entire;work labour;world globe"""


def _pairs(words: str) -> dict[str, str]:
    pairs = [entry.split() for entry in words.replace("\n", "").split(";")]
    return {old: new for old, new in pairs if old != new}


MISSPELT = _pairs(_MISSPELT)
BRITISH = _pairs(_BRITISH)
SYNONYMS_EN = _pairs(_SYNONYMS_EN)
SYNONYMS_ZH = _pairs(_SYNONYMS_ZH)
SIMILAR_HAN = {**_pairs(_ALIKE), **{new: old for old, new in _pairs(_ALIKE).items()}}
