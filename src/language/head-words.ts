/**
 * What the heads of articles print in the languages of the web: names of months, and the words before a date or a name.
 * Pages in any language are dated and signed, whichever language the rest is read in.
 */

/** By month, forms in lower case without a stop, from CLDR; those of two months in two languages are left out. */
const MONTHS: readonly string[] = [
  `
    ean eanáir ene enero gen gener gennaio ian ianuarie ionawr jaan jaanuar janar janeiro jannar januaari
    januaarip januar januari januarie januaro januwari január januára janv janvier janvāris janyuwari janúar
    led leden ledna oca ocak phe pherekgong sausio sausis sij siječanj siječnja sty styczeń stycznia tammi
    tammikuu tammikuuta urt urtarrila xan xaneiro yan yanvar ιαν ιανουαρίου сту студзень студзеня січ січень
    січня янв январь января януари јан јануар јануари հնվ հունվար հունվարի ינואר جنوری يناير ژانویه ژانویهٔ
    जनवरी জানু জানুয়ারি ஜன ஜனவரி มกราคม იან იანვარი`,
  `
    chw chwef chwefror feabh feabhra febbraio feber febr febreiro febrer febrero februaari februaarip
    februar februari februarie februaro februwari február februára februāris febrúar fev fevereiro fevral
    frar fév févr février helmi helmikuu helmikuuta hlakola lut lutego luty ots otsaila shk shkurt vasario
    vasaris veebr veebruar velj veljača veljače úno únor února şub şubat φεβ φεβρουαρίου лют лютага лютий
    лютого люты феб фебруар фев февр февраль февраля февруари փետրվար փետրվարի փտվ פברואר شباط فبراير فروری
    فوریه فوریهٔ फ़रवरी ফেব ফেব্রুয়ারি பிப் பிப்ரவரி กุมภาพันธ์ თებ თებერვალი`,
  `
    bře březen března hlakubele hlb kovas kovo maalis maaliskuu maaliskuuta maart machi maerz marca marec
    maret mars marsi marsip mart martie marto marts martxoa marz marzec marzo marzu març março mashi matshi
    maw mawrth mrt márc március márta mäe mäerz mär märts märz ožu ožujak ožujka μαρ μαρτίου бер березень
    березня мар март марта сак сакавік сакавіка մարտ մարտի մրտ מרץ آذار مارس مارچ मार्च মার্চ மார் மார்ச்
    มีนาคม მარ მარტი`,
  `
    abr abril abrëll aib aibreán apirila aprel apriili apriilip aprile aprili aprilie aprill aprilo apríl
    apríla aprīlis avr avril balandis balandžio dub duben dubna ebr ebrill eph ephreli epr epreli huhti
    huhtikuu huhtikuuta kwi kwiecień kwietnia mme mmesa nis nisan prill travanj travnja ápr április απρ
    απριλίου апр апрель апреля април квіт квітень квітня кра красавік красавіка ապր ապրիլ ապրիլի אפריל آوریل
    أبريل اپریل نيسان अप्रैल এপ্রি এপ্রিল ஏப் ஏப்ரல் เมษายน აპრ აპრილი`,
  `
    beal bealtaine gegužė gegužės kvě květen května maaji maajip mag maggio mai maiatza maig maijs maijā
    maio maj maja majo mayo mayıs maí mei mej mejju mey meyi motsheanong máj mája május svi svibanj svibnja
    touko toukokuu toukokuuta μαΐ μαΐου май мая мај трав травень травня մայիս մայիսի մյս מאי أيار مئی مايو
    مه مهٔ मई মে மே พฤษภาคม მაი მაისი`,
  `
    birželio birželis cze czerwca czerwiec eka ekaina giu giugno haz haziran iun iunie iyn iyun juin junho
    juni junie junij junio juny juuni juunip jún júna június júní jūn jūnijs kesä kesäkuu kesäkuuta lipanj
    lipnja meh mehefin meith meitheamh phupjane qer qershor xuño červen června čvn ġun ġunju ιουν ιουνίου
    июн июнь июня черв червень червня чэр чэрвень чэрвеня юни јун јуни հնս հունիս հունիսի יוני جون حزيران
    يونيه يونيو ژوئن जून জুন ஜூன் มิถุนายน ივნ ივნისი`,
  `
    gor gorff gorffennaf heinä heinäkuu heinäkuuta iul iulie iyl iyul iúil juil juillet julai julayi julho
    juli julie julij julio juliol juuli juulip júl júla július júlí jūl jūlijs korr korrik liepa liepos
    lipca lipiec lug luglio lul lulju phupu srpanj srpnja temmuz upu uzt uztaila xul xullo července červenec
    čvc ιουλ ιουλίου июл июль июля лип липень липня ліп ліпень ліпеня юли јул јули հլս հուլիս հուլիսի יולי
    تموز جولائی يوليه يوليو ژوئیه ژوئیهٔ जुलाई জুল জুলাই ஜூலை กรกฎาคม ივლ ივლისი`,
  `
    abu abuztua aga agasti aggusti aggustip ago agost agosti agosto agu agustus aout août augusta augusti
    augusts augustus augusztus avg avgust avq avqust awst aww awwissu ağu ağustos aŭg aŭgusto elo elokuu
    elokuuta gush gusht kolovoz kolovoza lún lúnasa ogo ogos pha phato rugpjūtis rugpjūčio sie sierpień
    sierpnia srpen srpna ágú ágúst αυγ αυγούστου авг август августа жні жнівень жніўня серп серпень серпня
    օգոստոս օգոստոսի օգս אוגוסט آب أغسطس اوت اگست अगस्त আগ আগস্ট ஆக ஆகஸ்ட் สิงหาคม აგვ აგვისტო`,
  `
    eyl eylül ira iraila leo lwetse medi mfómh rugsėjis rugsėjo ruj rujan rujna sentyabr septemba septembar
    septembari septembarip septembra septembre septembrie septembris septembro septhemba septiembre set
    setembre setembro setiembre settembre settembru sht shtator syys syyskuu syyskuuta szept szeptember wrz
    wrzesień września zář září σεπ σεπτεμβρίου вер верасень верасня вересень вересня сент сентябрь сентября
    сеп септембар септември սեպ սեպտեմբեր սեպտեմբերի ספטמבר أيلول سبتمبر ستمبر سپتامبر सितंबर সেপ সেপ্ট
    সেপ্টেম্বর செப் செப்டம்பர் กันยายน სექ სექტემბერი`,
  `
    dfómh eki ekim hyd hydref loka lokakuu lokakuuta mph mphalane octobre octombrie octubre okt okthoba
    okthobha oktoba oktobar oktobari oktobarip oktober oktobris oktobro oktoober oktyabr október októbra ott
    ottobre ottubru out outubro paź październik października spalio spalis tet tetor urr urria říj říjen
    října οκτ οκτωβρίου жовт жовтень жовтня кас кастрычнік кастрычніка окт октобар октомври октябрь октября
    հոկ հոկտեմբեր հոկտեմբերի אוקטובר أكتوبر اکتبر اکتوبر अक्टूबर অক্টো অক্টোবর அக் அக்டோபர் ตุลาคม ოქტ
    ოქტომბერი`,
  `
    aza azaroa kasım lapkritis lapkričio listopadu marras marraskuu marraskuuta noiembrie novemba novembar
    novembari novembarip novembra novembre novembris novembro novembru noviembre noy noyabr nën nëntor nóv
    nóvember pudungwana samh samhain studeni studenoga tachwedd νοε νοεμβρίου лист листопад листопада ліс
    лістапад лістапада нов новембар ное ноември нояб ноябрь ноября նոյ նոյեմբեր նոյեմբերի נובמבר نوامبر
    نوفمبر نومبر नवंबर নভে নভেম্বর நவ நவம்பர் พฤศจิกายน ნოე ნოემბერი`,
  `
    abe abendua aralık decembar decembari decembarip decembra decembre decembrie decembris decembro dek
    dekabr des desemba desember desembre dets detsember dez dezember dezembro dhj dhjetor dicembre diciembre
    disemba disember diċ diċembru déc décembre gru grudnia grudzień gruodis gruodžio joulu joulukuu
    joulukuuta noll nollaig prosinac prosinca prosince prosinec rhag rhagfyr tsh tshitwe δεκ δεκεμβρίου груд
    грудень грудня дек декабрь декабря декември дец децембар сне снежань снежня դեկ դեկտեմբեր դեկտեմբերի
    דצמבר دسامبر دسمبر ديسمبر दिसंबर ডিসে ডিসেম্বর டிச டிசம்பர் ธันวาคม დეკ დეკემბერი`,
];

/** Forms that name one month in some languages, and another one elsewhere. */
const BY_LANGUAGE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  pl: { lip: 7, listopad: 11, lis: 11, listopada: 11 },
  cs: { srp: 8, listopad: 11, lis: 11 },
  hr: { lip: 6, srp: 7, kol: 8, listopad: 10, lis: 10, listopada: 10 },
};

const months: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((forms, index) =>
    forms
      .trim()
      .split(/\s+/)
      .map((form): [string, number] => [form, index + 1]),
  ),
);

/** Returns the number of a month from 1, or `undefined`. The language is a BCP 47 tag, where it is known. */
export function monthNamed(name: string, language = ''): number | undefined {
  const folded = name.toLowerCase().normalize('NFC').replace(/\.$/, '');
  return BY_LANGUAGE[language.slice(0, 2).toLowerCase()]?.[folded] ?? months.get(folded);
}

/** Before the date of the first publication, at the end of what is tested. */
export const PUBLISHED =
  /(?:veröffentlicht|publiziert|erschienen|erstellt|publié|paru|mis en ligne|publicad[oa]|pubblicato|gepubliceerd|publicerad|publisert|offentliggjort|udgivet|julkaistu|opublikowano|publikováno|publikované|objavljeno|publicat|yayınlanma|giriş|oluşturulma|опубликовано|опубліковано|публикувано|δημοσιεύθηκε|נכתב|diterbitkan|发布时间|发布|發布|公開|配信|입력|등록)(?:\s+(?:am|le|el|il|op|den|dne|w|в|at|tarihi|zamanı|on))?\s*(?:[:：]\s*)?$/iu;

/** Before the date of the last change, at the end of what is tested. */
export const MODIFIED =
  /(?:aktualisiert|geändert|stand|mis à jour|modifié|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizováno|ažurirano|actualizat|güncelleme|обновлено|оновлено|ενημερώθηκε|עודכן|diperbarui|更新|수정)(?:\s+(?:am|le|el|il|op|den|dne|w|в|at|tarihi|zamanı|on))?\s*(?:[:：]\s*)?$/iu;

/** Before the names of those who wrote it, at the start of a line. */
export const BY =
  /^(?:von|par|por|di|door|av|af|text|texte?|texto|testo|tekst|autor(?:a|e|en|es|as)?|auteurs?|auteure|autrice|autore|författare|skribent|szerző|yazar|penulis|reporter|автор|текст|συντάκτης|作者|記者|文)(?:\s*[:：])?\s+(?=\p{L})/iu;
/** Between the names of two who wrote it. */
export const AND = /(?<!\s)\s+(?:and|und|et|og|och|ja|en|ve|și|și|και|und|dan|és|&|\+)\s+/iu;
