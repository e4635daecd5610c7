//! The HTML standard's named character references, in the order of their code points. Written by
//! `scripts/named-references.py`.

/// One line a code point, with its names in it, beginning at U+0000: a line's place gives its code point. `=` and a
/// character is a jump: the line is that character's. `!` after a name says that it is known without `;` too, `+` and a
/// character that this second one follows the first.
#[rustfmt::skip]
pub(super) static NAMES: &str = "=\u{9} Tab
NewLine
=! excl
QUOT! quot!
num
dollar
percnt
AMP! amp!
apos
lpar
rpar
ast midast
plus
comma

period
sol
=: colon
semi
LT! lt! nvlt+\u{20d2}
equals bne+\u{20e5}
GT! gt! nvgt+\u{20d2}
quest
commat
=[ lbrack lsqb
bsol
rbrack rsqb
Hat
UnderBar lowbar
DiacriticalGrave grave





fjlig+j
={ lbrace lcub
VerticalLine verbar vert
rbrace rcub
=\u{a0} NonBreakingSpace nbsp!
iexcl!
cent!
pound!
curren!
yen!
brvbar!
sect!
Dot DoubleDot die uml!
COPY! copy!
ordf!
laquo!
not!
shy!
REG! circledR reg!
macr! strns
deg!
PlusMinus plusmn! pm
sup2!
sup3!
DiacriticalAcute acute!
micro!
para!
CenterDot centerdot middot!
Cedilla cedil!
sup1!
ordm!
raquo!
frac14!
frac12! half
frac34!
iquest!
Agrave!
Aacute!
Acirc!
Atilde!
Auml!
Aring! angst
AElig!
Ccedil!
Egrave!
Eacute!
Ecirc!
Euml!
Igrave!
Iacute!
Icirc!
Iuml!
ETH!
Ntilde!
Ograve!
Oacute!
Ocirc!
Otilde!
Ouml!
times!
Oslash!
Ugrave!
Uacute!
Ucirc!
Uuml!
Yacute!
THORN!
szlig!
agrave!
aacute!
acirc!
atilde!
auml!
aring!
aelig!
ccedil!
egrave!
eacute!
ecirc!
euml!
igrave!
iacute!
icirc!
iuml!
eth!
ntilde!
ograve!
oacute!
ocirc!
otilde!
ouml!
div divide!
oslash!
ugrave!
uacute!
ucirc!
uuml!
yacute!
thorn!
yuml!
Amacr
amacr
Abreve
abreve
Aogon
aogon
Cacute
cacute
Ccirc
ccirc
Cdot
cdot
Ccaron
ccaron
Dcaron
dcaron
Dstrok
dstrok
Emacr
emacr


Edot
edot
Eogon
eogon
Ecaron
ecaron
Gcirc
gcirc
Gbreve
gbreve
Gdot
gdot
Gcedil

Hcirc
hcirc
Hstrok
hstrok
Itilde
itilde
Imacr
imacr


Iogon
iogon
Idot
imath inodot
IJlig
ijlig
Jcirc
jcirc
Kcedil
kcedil
kgreen
Lacute
lacute
Lcedil
lcedil
Lcaron
lcaron
Lmidot
lmidot
Lstrok
lstrok
Nacute
nacute
Ncedil
ncedil
Ncaron
ncaron
napos
ENG
eng
Omacr
omacr


Odblac
odblac
OElig
oelig
Racute
racute
Rcedil
rcedil
Rcaron
rcaron
Sacute
sacute
Scirc
scirc
Scedil
scedil
Scaron
scaron
Tcedil
tcedil
Tcaron
tcaron
Tstrok
tstrok
Utilde
utilde
Umacr
umacr
Ubreve
ubreve
Uring
uring
Udblac
udblac
Uogon
uogon
Wcirc
wcirc
Ycirc
ycirc
Yuml
Zacute
zacute
Zdot
zdot
Zcaron
zcaron
=\u{192} fnof
=\u{1b5} imped
=\u{1f5} gacute
=\u{237} jmath
=\u{2c6} circ
Hacek caron
=\u{2d8} Breve breve
DiacriticalDot dot
ring
ogon
DiacriticalTilde tilde
DiacriticalDoubleAcute dblac
=\u{311} DownBreve
=\u{391} Alpha
Beta
Gamma
Delta
Epsilon
Zeta
Eta
Theta
Iota
Kappa
Lambda
Mu
Nu
Xi
Omicron
Pi
Rho

Sigma
Tau
Upsilon
Phi
Chi
Psi
Omega ohm







alpha
beta
gamma
delta
epsi epsilon
zeta
eta
theta
iota
kappa
lambda
mu
nu
xi
omicron
pi
rho
sigmaf sigmav varsigma
sigma
tau
upsi upsilon
phi
chi
psi
omega







thetasym thetav vartheta
Upsi upsih


phiv straightphi varphi
piv varpi





Gammad
digamma gammad
=\u{3f0} kappav varkappa
rhov varrho



epsiv straightepsilon varepsilon
backepsilon bepsi
=\u{401} IOcy
DJcy
GJcy
Jukcy
DScy
Iukcy
YIcy
Jsercy
LJcy
NJcy
TSHcy
KJcy

Ubrcy
DZcy
Acy
Bcy
Vcy
Gcy
Dcy
IEcy
ZHcy
Zcy
Icy
Jcy
Kcy
Lcy
Mcy
Ncy
Ocy
Pcy
Rcy
Scy
Tcy
Ucy
Fcy
KHcy
TScy
CHcy
SHcy
SHCHcy
HARDcy
Ycy
SOFTcy
Ecy
YUcy
YAcy
acy
bcy
vcy
gcy
dcy
iecy
zhcy
zcy
icy
jcy
kcy
lcy
mcy
ncy
ocy
pcy
rcy
scy
tcy
ucy
fcy
khcy
tscy
chcy
shcy
shchcy
hardcy
ycy
softcy
ecy
yucy
yacy

iocy
djcy
gjcy
jukcy
dscy
iukcy
yicy
jsercy
ljcy
njcy
tshcy
kjcy

ubrcy
dzcy
=\u{2002} ensp
emsp
emsp13
emsp14

numsp
puncsp
ThinSpace thinsp
VeryThinSpace hairsp
NegativeMediumSpace NegativeThickSpace NegativeThinSpace NegativeVeryThinSpace ZeroWidthSpace
zwnj
zwj
lrm
rlm
dash hyphen


ndash
mdash
horbar
Verbar Vert

OpenCurlyQuote lsquo
CloseCurlyQuote rsquo rsquor
lsquor sbquo

OpenCurlyDoubleQuote ldquo
CloseCurlyDoubleQuote rdquo rdquor
bdquo ldquor

dagger
Dagger ddagger
bull bullet


nldr
hellip mldr
=\u{2030} permil
pertenk
prime
Prime
tprime
backprime bprime



lsaquo
rsaquo



OverBar oline


caret

hybull
frasl
=\u{204f} bsemi







qprime







MediumSpace ThickSpace+\u{200a}
NoBreak
ApplyFunction af
InvisibleTimes it
InvisibleComma ic
=\u{20ac} euro
=\u{20db} TripleDot tdot
DotDot
=\u{2102} Copf complexes


incare




gscr
HilbertSpace Hscr hamilt
Hfr Poincareplane
Hopf quaternions
planckh
hbar hslash planck plankv
Iscr imagline
Ifr Im image imagpart
Laplacetrf Lscr lagran
ell

Nopf naturals
numero
copysr
weierp wp
Popf primes
Qopf rationals
Rscr realine
Re Rfr real realpart
Ropf reals
rx



TRADE trade

Zopf integers


mho
Zfr zeetrf
iiota


Bernoullis Bscr bernou
Cayleys Cfr

escr
Escr expectation
Fouriertrf Fscr

Mellintrf Mscr phmmat
order orderof oscr
alefsym aleph
beth
gimel
daleth
=\u{2145} CapitalDifferentialD DD
DifferentialD dd
ExponentialE ee exponentiale
ImaginaryI ii
=\u{2153} frac13
frac23
frac15
frac25
frac35
frac45
frac16
frac56
frac18
frac38
frac58
frac78
=\u{2190} LeftArrow ShortLeftArrow larr leftarrow slarr
ShortUpArrow UpArrow uarr uparrow
RightArrow ShortRightArrow rarr rightarrow srarr
DownArrow ShortDownArrow darr downarrow
LeftRightArrow harr leftrightarrow
UpDownArrow updownarrow varr
UpperLeftArrow nwarr nwarrow
UpperRightArrow nearr nearrow
LowerRightArrow searr searrow
LowerLeftArrow swarr swarrow
nlarr nleftarrow
nrarr nrightarrow

rarrw rightsquigarrow nrarrw+\u{338}
Larr twoheadleftarrow
Uarr
Rarr twoheadrightarrow
Darr
larrtl leftarrowtail
rarrtl rightarrowtail
LeftTeeArrow mapstoleft
UpTeeArrow mapstoup
RightTeeArrow map mapsto
DownTeeArrow mapstodown

hookleftarrow larrhk
hookrightarrow rarrhk
larrlp looparrowleft
looparrowright rarrlp
harrw leftrightsquigarrow
nharr nleftrightarrow

Lsh lsh
Rsh rsh
ldsh
rdsh

crarr
cularr curvearrowleft
curarr curvearrowright


circlearrowleft olarr
circlearrowright orarr
LeftVector leftharpoonup lharu
DownLeftVector leftharpoondown lhard
RightUpVector uharr upharpoonright
LeftUpVector uharl upharpoonleft
RightVector rharu rightharpoonup
DownRightVector rhard rightharpoondown
RightDownVector dharr downharpoonright
LeftDownVector dharl downharpoonleft
RightArrowLeftArrow rightleftarrows rlarr
UpArrowDownArrow udarr
LeftArrowRightArrow leftrightarrows lrarr
leftleftarrows llarr
upuparrows uuarr
rightrightarrows rrarr
ddarr downdownarrows
ReverseEquilibrium leftrightharpoons lrhar
Equilibrium rightleftharpoons rlhar
nLeftarrow nlArr
nLeftrightarrow nhArr
nRightarrow nrArr
DoubleLeftArrow Leftarrow lArr
DoubleUpArrow Uparrow uArr
DoubleRightArrow Implies Rightarrow rArr
DoubleDownArrow Downarrow dArr
DoubleLeftRightArrow Leftrightarrow hArr iff
DoubleUpDownArrow Updownarrow vArr
nwArr
neArr
seArr
swArr
Lleftarrow lAarr
Rrightarrow rAarr

zigrarr






LeftArrowBar larrb
RightArrowBar rarrb
=\u{21f5} DownArrowUpArrow duarr







loarr
roarr
hoarr
ForAll forall
comp complement
PartialD part npart+\u{338}
Exists exist
NotExists nexist nexists
empty emptyset emptyv varnothing

Del nabla
Element in isin isinv
NotElement notin notinva

ReverseElement SuchThat ni niv
NotReverseElement notni notniva


Product prod
Coproduct coprod
Sum sum
minus
MinusPlus mnplus mp
dotplus plusdo

Backslash setminus setmn smallsetminus ssetmn
lowast
SmallCircle compfn

Sqrt radic


Proportional prop propto varpropto vprop
infin
angrt
ang angle nang+\u{20d2}
angmsd measuredangle
angsph
VerticalBar mid shortmid smid
NotVerticalBar nmid nshortmid nsmid
DoubleVerticalBar par parallel shortparallel spar
NotDoubleVerticalBar npar nparallel nshortparallel nspar
and wedge
or vee
cap caps+\u{fe00}
cup cups+\u{fe00}
Integral int
Int
iiint tint
ContourIntegral conint oint
Conint DoubleContourIntegral
Cconint
cwint
ClockwiseContourIntegral cwconint
CounterClockwiseContourIntegral awconint
Therefore there4 therefore
Because becaus because
ratio
Colon Proportion
dotminus minusd

mDDot
homtht
Tilde sim thicksim thksim nvsim+\u{20d2}
backsim bsim race+\u{331}
ac mstpos acE+\u{333}
acd
VerticalTilde wr wreath
NotTilde nsim
EqualTilde eqsim esim NotEqualTilde+\u{338} nesim+\u{338}
TildeEqual sime simeq
NotTildeEqual nsime nsimeq
TildeFullEqual cong
simne
NotTildeFullEqual ncong
TildeTilde ap approx asymp thickapprox thkap
NotTildeTilde nap napprox
ape approxeq
apid napid+\u{338}
backcong bcong
CupCap asympeq nvap+\u{20d2}
Bumpeq HumpDownHump bump NotHumpDownHump+\u{338} nbump+\u{338}
HumpEqual bumpe bumpeq NotHumpEqual+\u{338} nbumpe+\u{338}
DotEqual doteq esdot nedot+\u{338}
doteqdot eDot
efDot fallingdotseq
erDot risingdotseq
Assign colone coloneq
ecolon eqcolon
ecir eqcirc
circeq cire

wedgeq
veeeq

triangleq trie


equest questeq
NotEqual ne
Congruent equiv bnequiv+\u{20e5}
NotCongruent nequiv

le leq nvle+\u{20d2}
GreaterEqual ge geq nvge+\u{20d2}
LessFullEqual lE leqq nlE+\u{338} nleqq+\u{338}
GreaterFullEqual gE geqq NotGreaterFullEqual+\u{338} ngE+\u{338} ngeqq+\u{338}
lnE lneqq lvertneqq+\u{fe00} lvnE+\u{fe00}
gnE gneqq gvertneqq+\u{fe00} gvnE+\u{fe00}
Lt NestedLessLess ll NotLessLess+\u{338} nLtv+\u{338} nLt+\u{20d2}
Gt NestedGreaterGreater gg NotGreaterGreater+\u{338} nGtv+\u{338} nGt+\u{20d2}
between twixt
NotCupCap
NotLess nless nlt
NotGreater ngt ngtr
NotLessEqual nle nleq
NotGreaterEqual nge ngeq
LessTilde lesssim lsim
GreaterTilde gsim gtrsim
NotLessTilde nlsim
NotGreaterTilde ngsim
LessGreater lessgtr lg
GreaterLess gl gtrless
NotLessGreater ntlg
NotGreaterLess ntgl
Precedes pr prec
Succeeds sc succ
PrecedesSlantEqual prcue preccurlyeq
SucceedsSlantEqual sccue succcurlyeq
PrecedesTilde precsim prsim
SucceedsTilde scsim succsim NotSucceedsTilde+\u{338}
NotPrecedes npr nprec
NotSucceeds nsc nsucc
sub subset NotSubset+\u{20d2} nsubset+\u{20d2} vnsub+\u{20d2}
Superset sup supset NotSuperset+\u{20d2} nsupset+\u{20d2} vnsup+\u{20d2}
nsub
nsup
SubsetEqual sube subseteq
SupersetEqual supe supseteq
NotSubsetEqual nsube nsubseteq
NotSupersetEqual nsupe nsupseteq
subne subsetneq varsubsetneq+\u{fe00} vsubne+\u{fe00}
supne supsetneq varsupsetneq+\u{fe00} vsupne+\u{fe00}

cupdot
UnionPlus uplus
SquareSubset sqsub sqsubset NotSquareSubset+\u{338}
SquareSuperset sqsup sqsupset NotSquareSuperset+\u{338}
SquareSubsetEqual sqsube sqsubseteq
SquareSupersetEqual sqsupe sqsupseteq
SquareIntersection sqcap sqcaps+\u{fe00}
SquareUnion sqcup sqcups+\u{fe00}
CirclePlus oplus
CircleMinus ominus
CircleTimes otimes
osol
CircleDot odot
circledcirc ocir
circledast oast

circleddash odash
boxplus plusb
boxminus minusb
boxtimes timesb
dotsquare sdotb
RightTee vdash
LeftTee dashv
DownTee top
UpTee bot bottom perp

models
DoubleRightTee vDash
Vdash
Vvdash
VDash
nvdash
nvDash
nVdash
nVDash
prurel

LeftTriangle vartriangleleft vltri
RightTriangle vartriangleright vrtri
LeftTriangleEqual ltrie trianglelefteq nvltrie+\u{20d2}
RightTriangleEqual rtrie trianglerighteq nvrtrie+\u{20d2}
origof
imof
multimap mumap
hercon
intcal intercal
veebar

barvee
angrtvb
lrtri
Wedge bigwedge xwedge
Vee bigvee xvee
Intersection bigcap xcap
Union bigcup xcup
Diamond diam diamond
sdot
Star sstarf
divideontimes divonx
bowtie
ltimes
rtimes
leftthreetimes lthree
rightthreetimes rthree
backsimeq bsime
curlyvee cuvee
curlywedge cuwed
Sub Subset
Sup Supset
Cap
Cup
fork pitchfork
epar
lessdot ltdot
gtdot gtrdot
Ll nLl+\u{338}
Gg ggg nGg+\u{338}
LessEqualGreater leg lesseqgtr lesg+\u{fe00}
GreaterEqualLess gel gtreqless gesl+\u{fe00}


cuepr curlyeqprec
cuesc curlyeqsucc
NotPrecedesSlantEqual nprcue
NotSucceedsSlantEqual nsccue
NotSquareSubsetEqual nsqsube
NotSquareSupersetEqual nsqsupe


lnsim
gnsim
precnsim prnsim
scnsim succnsim
NotLeftTriangle nltri ntriangleleft
NotRightTriangle nrtri ntriangleright
NotLeftTriangleEqual nltrie ntrianglelefteq
NotRightTriangleEqual nrtrie ntrianglerighteq
vellip
ctdot
utdot
dtdot
disin
isinsv
isins
isindot notindot+\u{338}
notinvc
notinvb

isinE notinE+\u{338}
nisd
xnis
nis
notnivc
notnivb






barwed barwedge
Barwed doublebarwedge

LeftCeiling lceil
RightCeiling rceil
LeftFloor lfloor
RightFloor rfloor
drcrop
dlcrop
urcrop
ulcrop
bnot

profline
profsurf

telrec
target





ulcorn ulcorner
urcorn urcorner
dlcorn llcorner
drcorn lrcorner


frown sfrown
smile ssmile
=\u{232d} cylcty
profalar







topbot






ovbar

solbar
=\u{237c} angzarr
=\u{23b0} lmoust lmoustache
rmoust rmoustache


OverBracket tbrk
UnderBracket bbrk
bbrktbrk
=\u{23dc} OverParenthesis
UnderParenthesis
OverBrace
UnderBrace


trpezium




elinters
=\u{2423} blank
=\u{24c8} circledS oS
=\u{2500} HorizontalLine boxh

boxv
=\u{250c} boxdr



boxdl



boxur



boxul



boxvr







boxvl







boxhd







boxhu







boxvh
=\u{2550} boxH
boxV
boxdR
boxDr
boxDR
boxdL
boxDl
boxDL
boxuR
boxUr
boxUR
boxuL
boxUl
boxUL
boxvR
boxVr
boxVR
boxvL
boxVl
boxVL
boxHd
boxhD
boxHD
boxHu
boxhU
boxHU
boxvH
boxVh
boxVH
=\u{2580} uhblk



lhblk



block








blk14
blk12
blk34
=\u{25a1} Square squ square








FilledVerySmallSquare blacksquare squarf squf
EmptyVerySmallSquare

rect
marker


fltns

bigtriangleup xutri
blacktriangle utrif
triangle utri


blacktriangleright rtrif
rtri triangleright



bigtriangledown xdtri
blacktriangledown dtrif
dtri triangledown


blacktriangleleft ltrif
ltri triangleleft






loz lozenge
cir
=\u{25ec} tridot


bigcirc xcirc








ultri
urtri
lltri
EmptySmallSquare
FilledSmallSquare








bigstar starf
star







phone
=\u{2640} female

male
=\u{2660} spades spadesuit


clubs clubsuit

hearts heartsuit
diamondsuit diams



sung


flat
natur natural
sharp
=\u{2713} check checkmark



cross








malt maltese
=\u{2736} sext
=\u{2758} VerticalSeparator
=\u{2772} lbbrk
rbbrk
=\u{27c8} bsolhsub
suphsol
=\u{27e6} LeftDoubleBracket lobrk
RightDoubleBracket robrk
LeftAngleBracket lang langle
RightAngleBracket rang rangle
Lang
Rang
loang
roang







LongLeftArrow longleftarrow xlarr
LongRightArrow longrightarrow xrarr
LongLeftRightArrow longleftrightarrow xharr
DoubleLongLeftArrow Longleftarrow xlArr
DoubleLongRightArrow Longrightarrow xrArr
DoubleLongLeftRightArrow Longleftrightarrow xhArr

longmapsto xmap


dzigrarr
=\u{2902} nvlArr
nvrArr
nvHarr
Map






lbarr
bkarow rbarr
lBarr
dbkarow rBarr
RBarr drbkarow
DDotrahd
UpArrowBar
DownArrowBar


Rarrtl


latail
ratail
lAtail
rAtail
larrfs
rarrfs
larrbfs
rarrbfs


nwarhk
nearhk
hksearow searhk
hkswarow swarhk
nwnear
nesear toea
seswar tosa
swnwar








rarrc nrarrc+\u{338}

cudarrr
ldca
rdca
cudarrl
larrpl


curarrm
cularrp







rarrpl


harrcir
Uarrocir
lurdshar
ldrushar


LeftRightVector
RightUpDownVector
DownLeftRightVector
LeftUpDownVector
LeftVectorBar
RightVectorBar
RightUpVectorBar
RightDownVectorBar
DownLeftVectorBar
DownRightVectorBar
LeftUpVectorBar
LeftDownVectorBar
LeftTeeVector
RightTeeVector
RightUpTeeVector
RightDownTeeVector
DownLeftTeeVector
DownRightTeeVector
LeftUpTeeVector
LeftDownTeeVector
lHar
uHar
rHar
dHar
luruhar
ldrdhar
ruluhar
rdldhar
lharul
llhard
rharul
lrhard
UpEquilibrium udhar
ReverseUpEquilibrium duhar
RoundImplies
erarr
simrarr
larrsim
rarrsim
rarrap
ltlarr

gtrarr
subrarr

suplarr
lfisht
rfisht
ufisht
dfisht





lopar
ropar




lbrke
rbrke
lbrkslu
rbrksld
lbrksld
rbrkslu
langd
rangd
lparlt
rpargt
gtlPar
ltrPar



vzigzag

vangrt
angrtvbd






ange
range
dwangle
uwangle
angmsdaa
angmsdab
angmsdac
angmsdad
angmsdae
angmsdaf
angmsdag
angmsdah
bemptyv
demptyv
cemptyv
raemptyv
laemptyv
ohbar
omid
opar

operp

olcross
odsold

olcir
ofcir
olt
ogt
cirscir
cirE
solb
bsolb



boxbox



trisb
rtriltri
LeftTriangleBar NotLeftTriangleBar+\u{338}
RightTriangleBar NotRightTriangleBar+\u{338}
=\u{29dc} iinfin
infintie
nvinfin




eparsl
smeparsl
eqvparsl





blacklozenge lozf








RuleDelayed

dsol
=\u{2a00} bigodot xodot
bigoplus xoplus
bigotimes xotime

biguplus xuplus

bigsqcup xsqcup





iiiint qint
fpartint


cirfnint
awint
rppolint
scpolint
npolint
pointint
quatint
intlarhk
=\u{2a22} pluscir
plusacir
simplus
plusdu
plussim
plustwo

mcomma
minusdu


loplus
roplus
Cross
timesd
timesbar

smashp
lotimes
rotimes
otimesas
Otimes
odiv
triplus
triminus
tritime
intprod iprod


amalg
capdot

ncup
ncap
capand
cupor
cupcap
capcup
cupbrcap
capbrcup
cupcup
capcap
ccups
ccaps


ccupssm


And
Or
andand
oror
orslope
andslope

andv
orv
andd
ord

wedbar






sdote



simdot


congdot ncongdot+\u{338}
easter
apacir
apE napE+\u{338}
eplus
pluse
Esim
Colone
Equal

ddotseq eDDot
equivDD
ltcir
gtcir
ltquest
gtquest
LessSlantEqual leqslant les NotLessSlantEqual+\u{338} nleqslant+\u{338} nles+\u{338}
GreaterSlantEqual geqslant ges NotGreaterSlantEqual+\u{338} ngeqslant+\u{338} nges+\u{338}
lesdot
gesdot
lesdoto
gesdoto
lesdotor
gesdotol
lap lessapprox
gap gtrapprox
lne lneq
gne gneq
lnap lnapprox
gnap gnapprox
lEg lesseqqgtr
gEl gtreqqless
lsime
gsime
lsimg
gsiml
lgE
glE
lesges
gesles
els eqslantless
egs eqslantgtr
elsdot
egsdot
el
eg


siml
simg
simlE
simgE
LessLess NotNestedLessLess+\u{338}
GreaterGreater NotNestedGreaterGreater+\u{338}

glj
gla
ltcc
gtcc
lescc
gescc
smt
lat
smte smtes+\u{fe00}
late lates+\u{fe00}
bumpE
PrecedesEqual pre preceq NotPrecedesEqual+\u{338} npre+\u{338} npreceq+\u{338}
SucceedsEqual sce succeq NotSucceedsEqual+\u{338} nsce+\u{338} nsucceq+\u{338}


prE
scE
precneqq prnE
scnE succneqq
prap precapprox
scap succapprox
precnapprox prnap
scnap succnapprox
Pr
Sc
subdot
supdot
subplus
supplus
submult
supmult
subedot
supedot
subE subseteqq nsubE+\u{338} nsubseteqq+\u{338}
supE supseteqq nsupE+\u{338} nsupseteqq+\u{338}
subsim
supsim


subnE subsetneqq varsubsetneqq+\u{fe00} vsubnE+\u{fe00}
supnE supsetneqq varsupsetneqq+\u{fe00} vsupnE+\u{fe00}


csub
csup
csube
csupe
subsup
supsub
subsub
supsup
suphsub
supdsub
forkv
topfork
mlcp








Dashv DoubleLeftTee

Vdashl
Barv
vBar
vBarv

Vbar
Not
bNot
rnmid
cirmid
midcir
topcir
nhpar
parsim
=\u{2afd} parsl nparsl+\u{20e5}
=\u{fb00} fflig
filig
fllig
ffilig
ffllig
=\u{1d49c} Ascr

Cscr
Dscr


Gscr


Jscr
Kscr


Nscr
Oscr
Pscr
Qscr

Sscr
Tscr
Uscr
Vscr
Wscr
Xscr
Yscr
Zscr
ascr
bscr
cscr
dscr

fscr

hscr
iscr
jscr
kscr
lscr
mscr
nscr

pscr
qscr
rscr
sscr
tscr
uscr
vscr
wscr
xscr
yscr
zscr
=\u{1d504} Afr
Bfr

Dfr
Efr
Ffr
Gfr


Jfr
Kfr
Lfr
Mfr
Nfr
Ofr
Pfr
Qfr

Sfr
Tfr
Ufr
Vfr
Wfr
Xfr
Yfr

afr
bfr
cfr
dfr
efr
ffr
gfr
hfr
ifr
jfr
kfr
lfr
mfr
nfr
ofr
pfr
qfr
rfr
sfr
tfr
ufr
vfr
wfr
xfr
yfr
zfr
Aopf
Bopf

Dopf
Eopf
Fopf
Gopf

Iopf
Jopf
Kopf
Lopf
Mopf

Oopf



Sopf
Topf
Uopf
Vopf
Wopf
Xopf
Yopf

aopf
bopf
copf
dopf
eopf
fopf
gopf
hopf
iopf
jopf
kopf
lopf
mopf
nopf
oopf
popf
qopf
ropf
sopf
topf
uopf
vopf
wopf
xopf
yopf
zopf";
