/** English words among which outlets choose. Written by hand, for news of any kind. */

import type { Account, ActWord, FramingWords, ThingWord, Way, WayWord } from '../framing.ts';
import { words, wordsIn } from '../word-list.ts';

/**
 * A line is a thing; `+` joins the verbs that count with a noun. `?` marks a word that is said of much else: it has to be
 * tied to another word of its line by the texts.
 */
const THINGS = `
war warfare conflict crisis hostilities fighting bloodshed invasion+invade aggression incursion intervention special_operation special_military_operation military_operation
summit meeting talks gathering session negotiations discussions consultations encounter
strike walkout stoppage industrial_action work_stoppage job_action lockout blockade go-slow dispute quarrel row
dispute quarrel row feud standoff stand-off rift impasse deadlock showdown wrangle spat
employers bosses owners management managers
scabs strikebreakers strike-breakers blacklegs replacement_workers agency_workers temporary_workers
layoffs lay-offs redundancies sackings job_cuts job_losses dismissals
workers staff employees workforce personnel strikers dockers dockworkers dock_workers longshoremen stevedores
pay_rise pay_increase wage_increase wage_rise raise increase
deal agreement accord settlement pact compromise treaty memorandum
protest demonstration rally march riot unrest disturbances disorder uprising revolt rebellion insurrection
protesters protestors demonstrators rioters activists marchers campaigners mob rabble looters vandals troublemakers agitators thugs hooligans crowd? occupiers squatters militants? extremists? dissidents?
terrorists militants gunmen fighters freedom_fighters rebels insurgents extremists separatists guerrillas jihadists radicals militia militiamen bandits islamists jihadis militant_group terror_group terrorist_group jihadist_group extremist_group islamist_group rebel_group insurgent_group separatist_group guerrilla_group armed_group
attack assault raid ambush bombing airstrike air_strike shelling bombardment massacre atrocity
killing murder slaying execution assassination homicide manslaughter
attacker gunman shooter assailant killer murderer perpetrator suspect? culprit offender bomber?
soldiers troops servicemen peacekeepers
envoy negotiator mediator delegate representative emissary
flood flooding floods deluge inundation flash_flood storm disaster catastrophe tragedy calamity
earthquake quake tremor disaster catastrophe tragedy
collapse breach burst rupture dam_failure dam_break
dyke dike levee embankment flood_wall
crash collision accident incident wreck derailment smash pile-up disaster tragedy
residents inhabitants villagers townspeople locals survivors victims evacuees homeless
dead deaths fatalities casualties
rescuers rescue_worker emergency_services firefighters responders emergency_workers
aid relief assistance compensation payout handout
blast explosion detonation bombing
fire blaze inferno wildfire
takeover merger acquisition buyout buy-out purchase sale tie-up deal bid offer approach
bidding_war takeover_battle takeover_fight takeover_contest bidding_contest auction? contest? battle? fight? war? tussle? duel? struggle? race?
bidder buyer suitor predator raider acquirer purchaser
offer bid proposal approach terms
shareholders investors stockholders owners
savings synergies cuts efficiencies
plant factory works mill
prime_minister premier head_of_government chancellor
president head_of_state
sentence jail_term prison_term punishment penalty
trial proceedings hearing case
defendant accused suspect convict
lawyer attorney barrister counsel advocate solicitor
jail prison custody detention remand cell
prisoners political_prisoners detainees inmates internees captives convicts hostages
government regime junta ruling_clique rulers
verdict ruling judgment judgement sentence conviction
fraud scam theft swindle embezzlement robbery deception forgery
fraud rigging vote-rigging theft irregularities manipulation fraudulent cheating tampering falsification ballot-stuffing
outage glitch interruption breakdown blackout malfunction computer_failure shutdown
observers monitors inspectors
election vote polls
runoff run-off second_round
challenger opponent rival contender
supporters followers backers loyalists
match game final encounter clash tie fixture derby
replay rematch play-off playoff second_match second_leg re-run rerun
win victory triumph landslide success
defeat loss rout drubbing humiliation thrashing
referee umpire match_official
penalty spot-kick spot_kick
coach manager trainer head_coach
violence trouble clashes disorder riot riots scuffles incidents brawl fighting
sending-off dismissal red_card
coup putsch overthrow ouster revolution power_grab
migrants refugees asylum_seekers immigrants illegals aliens newcomers new_arrivals foreigners? foreign_nationals
deportation removal expulsion repatriation
ceasefire cease-fire truce armistice pause
sanctions penalties restrictions embargo sanctions_regime caps? curbs? resolution? ban?
tariffs duties levies
scandal affair controversy saga furore
allegations accusations claims smears
fans supporters spectators hooligans ultras thugs crowd audience? onlookers
ban prohibition crackdown curbs clampdown
shooting rampage bloodbath slaughter
outbreak epidemic pandemic
disease illness virus infection bug
vaccine jab shot vaccination
lockdown quarantine isolation curfew
wall barrier fence
border frontier demarcation_line
hostages captives detainees abductees prisoners
relatives families kin next_of_kin loved_ones bereaved mourners survivors?
machines? machinery? devices? equipment? apparatus? appliances? hardware? gear?
victim complainant accuser plaintiff claimant sufferer
victims casualties sufferers patients injured wounded
inquiry enquiry investigation probe
leak spill discharge seepage release contamination pollution
patients sick sufferers infected
pupils students schoolchildren learners children
girls? schoolgirls students? pupils? captives? teenagers? young_women
boys? schoolboys students? pupils? youths teenagers? young_men
mix-up mixup mistake? error? blunder mishap incident? debacle fiasco nightmare? breach? lapse? glitch confusion?
outrage uproar brouhaha storm? backlash furore fury outcry firestorm row? controversy? anger? indignation social_media_storm twitter_storm
celebrations festivities party festival? revelry revels event?
oil petroleum crude fuel? gasoline petrol
stowaway passenger? traveller? traveler? flyer? flier? intruder?
satellites? reconnaissance surveillance spying espionage
prisoners inmates? detainees? suspects? fighters? commanders? leaders?
boss chief? chairman? head? leader? president? director? supremo
doctors medics physicians clinicians practitioners
drug medicine medication treatment remedy
passengers travellers travelers commuters holidaymakers tourists customers
plane aircraft airliner airplane aeroplane jet
lorry truck articulated_lorry juggernaut
avalanche landslide mudslide rockfall slide
hurricane cyclone typhoon storm gale tempest
drought dry_spell water_shortage
tax levy surcharge duty? charge?
subsidy grant aid support handout
tenants renters occupants lodgers leaseholders residents?
eviction clearance ejection expulsion removal? clearing raid? crackdown? operation? action? assault? storming? battle? sweep? dispersal?
housing_estate estate settlement slum shanty_town
spy agent informant operative mole
hack breach leak cyberattack cyber-attack intrusion attack
hackers attackers criminals intruders cybercriminals
factory_closure closure shutdown shutting
resignation departure exit stepping_down dismissal sacking removal
lawmakers deputies legislators parliamentarians politicians
emergency_rule state_of_emergency martial_law
independence secession separation self-rule autonomy breakaway
settlers colonists occupiers
guards wardens security_men guardsmen
miners pitmen diggers colliers
nuclear_plant reactor power_station power_plant
wind_farm turbines wind_park
logging felling deforestation clearance
hunt cull slaughter
wolves predators beasts
farmers growers peasants smallholders
fishermen fishers trawlermen
film movie picture
award prize honour trophy
athlete runner sprinter competitor
doping drug-taking cheating
climate_change global_warming climate_crisis climate_emergency
reform overhaul shake-up shakeup restructuring reorganisation reorganization modernisation modernization revamp bill? law? act? legislation? plan? project? measure? package? proposal? scheme?
austerity cuts savings cutbacks
bailout rescue handout lifeline
abortion termination
concession compromise surrender capitulation climbdown appeasement
ship vessel boat ferry liner freighter tanker steamer? craft? cruiser?
captain skipper shipmaster master? commander?
crew seamen sailors seafarers mariners hands?
lifeboat rescue_boat dinghy raft
lifejacket life_jacket life_vest
helicopter chopper
car vehicle automobile motor? saloon?
motorist driver
cyclist rider biker
pilot airman aviator flyer flier
train locomotive railcar express?
tram streetcar trolley
underground subway metro tube
bus coach minibus
motorway highway freeway expressway dual_carriageway
bridge viaduct overpass flyover span?
tunnel tube? underpass
airport airfield airstrip aerodrome
harbour harbor port docks quay? dock?
reef rocks shoal
hospital infirmary medical_centre medical_center clinic general_hospital central_hospital
emergency_room emergency_department accident_and_emergency casualty
ward unit? department? wing?
nurse sister? carer caregiver
surgery operation? procedure
surgeon consultant? specialist?
ambulance paramedics
injury wound
injured wounded hurt?
midwife obstetrician
nursing_home care_home retirement_home old_people's_home
pharmacist chemist druggist
pharmacy drugstore chemist's
closure shutdown shutting_down closing? axing? loss?
bill draft_law draft_bill law? legislation act? statute? measure?
amendment change? revision modification
vote ballot poll division? referendum?
referendum plebiscite popular_vote ballot? vote?
lawmakers legislators deputies assembly parliament house? chamber? mps members?
assembly parliament legislature council? chamber? house?
cabinet government ministers administration executive?
opposition critics? opponents
coalition alliance? bloc partnership?
mayor provost burgomaster
councillor councilor alderman
bureaucrat official civil_servant mandarin functionary
petition signatures? appeal?
majority margin? lead?
budget spending_plan finances?
deficit shortfall hole? gap? loss?
debt borrowing liabilities
tax_cut tax_break tax_relief
spending expenditure outlay
welfare benefits social_security
pension retirement_pay annuity
pensioners retirees elderly old_people senior_citizens
referendum_campaign campaign? drive?
politician statesman lawmaker
demand call? request? claim?
police officers? policemen police_officers cops bobbies coppers constables law_enforcement security_forces? riot_police?
arrests detentions roundup round-up
arrested detained held?
truncheon baton club? nightstick
petrol_bomb firebomb molotov_cocktail incendiary
firework flare banger firecracker pyrotechnics
stones rocks? bricks missiles? projectiles
tear_gas irritant_gas gas? pepper_spray irritant? cs_gas
camp encampment tent_city settlement? squat? site?
occupation sit-in squat blockade?
barricade roadblock blockade barrier?
excavator digger bulldozer backhoe mechanical_digger earthmover machine?
crane hoist derrick
depot warehouse logistics_centre logistics_center distribution_centre distribution_center hub? hall?
construction building_work works?
construction_site building_site
orchard grove plantation? garden? wood? trees?
forest wood woodland woods
felling logging clearing? cutting? clear-cutting
site plot? land? grounds?
knife blade dagger
gun weapon firearm pistol rifle handgun revolver
bullet round? shell? cartridge
bomb device? explosive ied
burglar thief robber intruder
burglary break-in theft robbery heist
loot haul booty
money cash funds? sum?
counterfeiter forger
kidnapping abduction seizure? hostage-taking
kidnappers abductors captors
ransom payment?
smugglers traffickers
smuggling trafficking
drugs narcotics
gang ring? cartel mafia mob? syndicate
prosecutor district_attorney state_attorney
judge magistrate justice?
jury jurors panel?
appeal challenge?
evidence proof testimony?
witness bystander onlooker eyewitness
fine penalty? sanction?
compensation damages redress payout settlement? reparations
lawsuit suit legal_action litigation complaint? claim?
corruption graft bribery sleaze
bribe kickback backhander sweetener
whistleblower informant? leaker source?
leak disclosure
report dossier study? paper? findings
inquiry_commission commission panel? board?
company firm business corporation concern? enterprise outfit?
group conglomerate consortium
chief_executive ceo head? chief? director? managing_director
chairman chair chairwoman
merger tie-up amalgamation union? fusion marriage? combination? takeover? deal? alliance? link-up
rival competitor
monopoly cartel dominance
regulator watchdog authority? supervisor?
antitrust_authority competition_authority cartel_office competition_watchdog
profit earnings gain? surplus
turnover sales revenue
loss deficit shortfall
shares stock equity
stake holding shareholding interest?
dividend payout
price cost? tag?
price_rise price_increase price_hike rise? increase? hike?
investors backers financiers
lender bank creditor
loan credit
bankruptcy insolvency collapse? failure? receivership
administrator receiver liquidator
relocation move? transfer?
branch outlet? shop? store?
shop store outlet supermarket?
shoppers customers consumers clients
brand label? marque
product goods? merchandise
headquarters head_office base? seat?
staff_cuts job_cuts redundancies
union labour_union labor_union trade_union guild?
union_leader union_boss shop_steward
salary wage pay earnings
bonus premium? payment?
contract agreement deal?
treaty pact accord convention? agreement? deal? protocol? text? document?
ratification approval adoption? signing?
signing signature? conclusion?
annex appendix
clause article? provision passage?
ambassador envoy diplomat
embassy mission? legation
foreign_minister top_diplomat
delegation team? negotiators
talks negotiations discussions consultations bargaining parley
mediator broker go-between intermediary facilitator
breakthrough progress? advance?
stalemate deadlock impasse standstill
ultimatum deadline
observer_mission monitoring_mission
border_crossing checkpoint frontier_post
border_dispute territorial_dispute
river stream waterway
water_rights water_share allocation? quota? share?
dam barrage weir
reservoir lake basin?
canal waterway channel
fishing_grounds waters? fishery
catch quota? haul?
island isle
islanders inhabitants locals residents
strait sound? channel?
coast shore seaboard
army military forces? troops? armed_forces
navy fleet
warship frigate destroyer gunboat
warplane fighter_jet fighter? jet?
drone unmanned_aircraft uav
missile rocket projectile
shelling bombardment barrage
base? barracks garrison outpost?
mercenaries contractors? hired_guns
civilians bystanders? non-combatants
withdrawal pull-out pullout retreat evacuation?
advance offensive push? assault?
siege blockade encirclement
mutiny rebellion revolt
uprising revolt insurrection rebellion
dictator strongman autocrat despot tyrant
exile fugitive? refugee?
amnesty pardon clemency
prison_camp labour_camp internment_camp
torture mistreatment ill-treatment abuse
headscarf veil hijab
cleric priest? imam? preacher
church congregation? parish?
bishop prelate
worshippers faithful believers
school academy? college?
teacher instructor educator schoolmaster
headteacher headmaster headmistress principal
exam test? examination
tuition_fees fees? charges?
university college? academy
scientists researchers academics experts?
study survey? paper? research?
discovery find? finding?
telescope observatory?
spacecraft probe? craft? capsule
satellite orbiter
launch lift-off liftoff
app application? programme? software
website site? page? portal?
computer machine? server?
glitch bug fault? error? malfunction
data_breach leak? hack
phone mobile handset smartphone
newspaper paper daily? tabloid
journalist reporter correspondent
broadcaster channel? station? network?
film-maker filmmaker director?
actor performer star?
singer vocalist musician?
concert gig show? performance?
theatre playhouse stage?
painting canvas picture? work?
exhibition show? display?
museum gallery
book volume? title? novel?
author writer novelist
statue monument memorial sculpture
looting plunder pillage
treasure hoard trove
restitution return? repatriation
storm gale tempest hurricane? squall
snow blizzard snowstorm
rain downpour deluge cloudburst
heatwave heat_wave hot_spell
landslide mudslide landslip
tsunami tidal_wave
eruption outbreak? explosion?
volcano crater?
ash cinders
evacuation clearance?
shelter refuge accommodation?
tent marquee
victims dead fatalities
missing unaccounted
rescue_operation rescue_effort search?
search hunt? manhunt?
rubble debris wreckage ruins
sinking foundering capsizing grounding? shipwreck wreck? accident? disaster? tragedy? mishap? catastrophe?
grounding stranding accident? wreck? disaster? tragedy? mishap?
survivors rescued?
electricity power? current?
power_cut blackout outage
pipeline pipe conduit
gas_field oilfield well?
coal lignite
mine pit colliery
waste rubbish garbage trash refuse
dump landfill tip?
incinerator waste_plant
emissions fumes? exhaust?
poison toxin
pesticide weedkiller herbicide
fertiliser fertilizer manure
crop harvest yield?
livestock cattle animals? herd?
animal beast creature
dog hound canine
abattoir slaughterhouse
meat flesh
housing homes flats? apartments
flat apartment
house home dwelling
skyscraper tower high-rise tower_block
landlord owner? property_owner
developer builder? investor?
architect designer
rent tenancy?
homeless rough_sleepers
slum shanty_town favela
neighbourhood district quarter
square plaza
town_hall city_hall
village hamlet settlement
capital metropolis
team side? squad club?
player footballer sportsman
striker forward? attacker?
goalkeeper keeper goalie
goal strike? effort?
draw tie? stalemate?
tournament competition contest?
championship title?
medal gold?
stadium arena ground?
pitch field? turf
tribune stand? terrace?
sponsor backer?
transfer move?
sacking firing dismissal
ban suspension? exclusion
cheat doper
revellers revelers partygoers party-goers festival-goers festivalgoers merrymakers concertgoers concert-goers clubbers crowd? fans? audience? attendees? visitors?
gunmen attackers assailants assassins hitmen perpetrators culprits suspects? killers? offenders? raiders? men? gang?
stabbing knifing knife_attack attack?
harassment abuse misconduct groping molestation assault? violence?
body? corpse remains
coffin casket
baby infant newborn
children kids youngsters minors? toddlers? pupils?
father dad daddy
mother mum mom
tycoon billionaire magnate mogul oligarch businessman entrepreneur industrialist
critics opponents? detractors foes
crackdown clampdown repression purge
hoax prank stunt?
misinformation disinformation propaganda? fake_news
remarks? comments? statement? outburst tirade rant diatribe
gaffe blunder slip? error? mistake?
snub insult slight? rebuff affront
recession slump? downturn slowdown contraction?
recovery upturn boom? rebound growth?
sell-off rout? plunge? slump? crash?
chaos mayhem turmoil havoc pandemonium disruption?
stampede crush?
fear worry concern anxiety unease alarm?
anger fury rage
grief mourning? sorrow
joy jubilation elation delight
ticket boarding_pass
flight_attendant stewardess steward cabin_crew
airline carrier?
runway tarmac
high_seas international_waters open_sea
cargo freight shipment? load?
weapons arms? weaponry munitions
poison toxin nerve_agent chemical_weapon
poisoning assassination_attempt murder_attempt attack?
defector turncoat traitor deserter
beheading decapitation
death_penalty capital_punishment
strain? variant mutation
mask face_covering
champion titleholder victor? winner?
presenter host? anchor?
wedding nuptials marriage?
divorce split? separation? break-up
candidate nominee contender? hopeful?
donation gift? contribution?
caravan convoy column?
campaign? movement? crusade drive?
zone? area? space? haven? enclave? sector? corridor?
flight? plane? jet? aircraft? journey? trip? airline?
photograph? photo? image? picture? imagery? pic? snapshot? footage?
wrong? incorrect? mistaken?
illegal? illicit? unlawful? banned?
unauthorised? uninvited? undeclared?
secret? clandestine? covert?
fake? false? bogus? phoney? phony? counterfeit?
deadly? fatal? lethal? murderous?
violent? bloody? brutal?
prisoner? hostage? captive? detainee?
sex? sexual?
group? gang? mob? crowd? band? pack? horde? swarm?
drill? exercise? manoeuvres maneuvers war_games
vigil remembrance
shock? disbelief horror dismay
injunction court_order ruling?
teenager teen adolescent youth? youngster
sniper marksman
vigilantes vigilante_group civil_defence_group civil_defense_group militia? self-defence_group self-defense_group
protest demonstration rally march vigil? riot rioting unrest disturbances disorder violence? trouble? clashes? scuffles? fights? chaos? uprising revolt
jailbreak prison_break breakout escape
robbery heist hold-up holdup raid? stick-up theft? burglary break-in
robber thief? burglar bandit gunman? suspect? crook
robbers thieves burglars bandits gunmen? suspects? raiders?
lawsuit suit? complaint? legal_action case? claim?
drunk_driving drunken_driving drink-driving drink_driving dui dwi driving_under_the_influence
rehab rehabilitation detox treatment? clinic? treatment_facility facility? program? programme?
death passing demise loss?
funeral burial memorial_service service?
heart_attack cardiac_arrest
actor actress star? celebrity? performer? leading_man leading_lady
show? series? programme program? sitcom drama?
episode instalment installment
role? part? character?
host? emcee presenter anchor? moderator? master_of_ceremonies
ceremony? gala telecast broadcast? show?
nomination nod?
album record? disc?
song track? tune
video clip footage recording? tape?
news_conference press_conference briefing?
rumour rumor speculation gossip
smartphone handset phone? mobile device?
laptop notebook computer? machine? device?
tablet slate device?
chip processor semiconductor
launch? unveiling debut introduction? rollout roll-out release?
flaw vulnerability bug? hole? security_hole loophole
patch fix? update?
price_tag cost? fee? price? sum?
shares stock equity?
stake shareholding holding? share? interest?
profit earnings? income?
revenue sales? turnover takings
company firm corporation maker? giant? business?
maker manufacturer producer?
chief_executive ceo boss? head? chief?
founder co-founder creator?
customers consumers shoppers clients users? subscribers?
store shop outlet? branch? supermarket?
brawl fight? melee altercation scuffle fracas punch-up
pirates buccaneers hijackers? raiders? gunmen? bandits? attackers?
hijacking seizure? capture? piracy hijack
bomb explosive? explosives device? ied
bomber suicide_bomber attacker? militant?
pilgrims worshippers devotees faithful
gay_marriage same-sex_marriage marriage_equality same-sex_unions
gays homosexuals gay_people lgbt_people same-sex_couples? gay_couples?
illegal_immigrants illegal_aliens undocumented_immigrants undocumented_workers unauthorized_immigrants undocumented_migrants illegal_migrants migrants? immigrants?
foetus fetus unborn_child unborn_baby embryo
estate_tax death_tax inheritance_tax
torture enhanced_interrogation harsh_interrogation waterboarding
gun_control gun_safety gun_reform gun_laws?
assault_weapons assault_rifles semi-automatic_rifles semi-automatic_weapons military-style_weapons rifles?
stimulus rescue_package bailout spending_package recovery_plan
fracking hydraulic_fracturing
oil_sands tar_sands
collateral_damage civilian_deaths civilian_casualties
tax_hike tax_increase tax_rise
indigenous_people native_people natives? aboriginals
prostitute sex_worker escort? call_girl
marijuana cannabis pot? weed? drug?
drugs narcotics substances?
girlfriend partner? companion? fiancee lover?
boyfriend partner? companion? fiance lover?
monarch king? queen? sovereign
pope pontiff holy_father
death_toll toll? fatalities? casualties?
emergency_landing crash_landing forced_landing landing?
black_box flight_recorder data_recorder
asteroid meteor space_rock meteorite
poacher hunter?
suspect gunman? shooter? accused? defendant? killer?
officer policeman cop constable trooper? deputy? patrolman
detective investigator
prosecutor district_attorney state_attorney
custody detention jail?
gunfire gunshots shots?
knife dagger machete blade? weapon?
home house residence mansion apartment? dwelling
hotel inn resort? motel
restaurant eatery diner cafe?
nightclub club? bar? pub tavern disco
building? tower? block? structure? premises? complex? high-rise
mall shopping_centre shopping_center
worker employee staffer labourer laborer
colleague co-worker workmate
money cash funds? sum?
visit trip tour?
trip journey voyage? visit? tour?
letter note? missive
poll survey
voters electorate
senator lawmaker legislator congressman? congresswoman?
aide adviser advisor staffer assistant?
offensive operation? assault? push? campaign? onslaught
famine starvation hunger food_crisis food_shortage
racism discrimination prejudice bigotry bias?
rape sexual_assault sexual_attack sex_attack
hikers climbers mountaineers trekkers walkers?
climber mountaineer hiker trekker
fossil bones? skeleton remains?
replacement successor stand-in substitute?
appointment hiring selection?
rule regulation rule_change ruling? policy? measure? change? changes? guideline directive decree edict
last-minute eleventh-hour 11th-hour midnight?
memorandum memo directive? executive_order order? announcement? proclamation
endangered threatened imperiled imperilled at_risk vulnerable? at_risk_of_extinction
scientists biologists? experts? researchers specialists? scholars academics federal_scientist government_scientist
environmentalists conservationists environmental_group conservation_group green_group wildlife_group activists? campaigners? advocates? advocacy_group? activist_group?
industry? businesses? business_group industry_group developers? lobbyists? companies?
greenhouse_gases greenhouse-gas_emissions carbon_emissions carbon_dioxide_emissions
projects actions? activities? works? developments? schemes?
wildlife animals? species? plants_and_animals fauna creatures? flora
magnitude strength? richter_scale degree? intensity
rescue_worker relief_worker aid_worker rescue_team rescue_crew rescuers emergency_workers emergency_crew
tents temporary_housing shelter? accommodation? shelters? makeshift_shelters
state_media state_television state_tv state-run_television state-run_tv state_radio state_broadcaster state-run_media state_news_agency official_media?
panic+panic fear?+fear alarm? terror? dread
hardest-hit hard-hit worst-hit worst-affected hardest_hit worst_hit most_affected badly_hit stricken devastated ravaged affected?
far-right far_right right-wing hard-right extreme-right populist nationalist? anti-immigrant anti-immigration xenophobic
far-left left-wing left-leaning centre-left center-left leftist socialist? progressive?
powerful? strong? massive? violent? mighty?
transfer? shipment? sale? delivery? export? trade? supply? smuggling?
nation? country? state? regime? power? kingdom?
photos pictures? images imagery pics photographs snapshots
neighbourhood neighborhood district quarter community? area? suburb borough
anger tension? tensions? hostility resentment fury rage outrage frustration?
young_people? youths? teenagers? teens? youngsters kids? crowd? protesters?
`;

const things: readonly (readonly ThingWord[])[] = THINGS.trim()
  .split('\n')
  .map((line) =>
    line.split(' ').map((entry) => {
      const [word = '', ...verbs] = entry.replace('?', '').split('+');
      return {
        word: word.replaceAll('_', ' '),
        verbs,
        ...(entry.endsWith('?') && { isWide: true as const }),
      };
    }),
  );

/** A line is an act; marks as above, `+` joins the nouns that count with a verb; "death+death" is a noun that has none. */
const ACTS = `
release+release free set_free let_go hand_over?+handover return? swap?+swap exchange?+exchange liberate+liberation rescue?
kidnap+kidnapping abduct+abduction snatch capture?+capture seize? take? carry_off drag_off
kill+killing slay slaughter murder+murder execute?+execution assassinate+assassination massacre shoot_dead gun_down
die perish succumb lose_life? pass_away
injure wound hurt? maim
arrest+arrest detain+detention apprehend nab? hold? seize? round_up catch? pick_up? take_into?
jail imprison lock_up put_away? sentence?
charge+charge indict+indictment prosecute accuse? try?
attack+attack storm? raid+raid assault+assault hit? strike? target? bomb+bombing shell+shelling ambush
slap hit? punch strike? kick? shove push? beat? attack? confront? scuffle+scuffle
seize+seizure impound confiscate+confiscation intercept+interception detain? board? inspect?+inspection search? stop? hold? capture?
smuggle+smuggling transfer?+transfer sell?+sale trade?+trade supply? ship? transport? deliver? export? funnel
bar turn_away ban? refuse? deny? stop? keep_off reject? shut_out exclude
fire sack dismiss+dismissal oust lay_off let_go axe remove? suspend?
resign+resignation quit step_down stand_down bow_out leave?
ban+ban outlaw prohibit forbid block? bar?
condemn+condemnation denounce decry deplore slam blast? criticise attack? lambast rebuke censure
praise+praise hail welcome applaud commend laud
apologise+apology say_sorry regret?
deny+denial refute rebut dismiss? reject? dispute? rebuff contest? brush_off shrug_off hit_back fire_back lash_out
admit+admission acknowledge concede confess+confession own_up
allege+allegation claim+claim insist? assert contend maintain?
warn+warning threaten caution
urge call_on? press? plead? implore exhort
withdraw+withdrawal pull_out retreat+retreat leave? exit?
invade+invasion march_into? cross_into? enter? overrun
cancel+cancellation scrap call_off axe drop? ditch shelve abandon?
postpone+postponement delay+delay put_off defer push_back suspend?
cut+cut slash reduce+reduction trim lower? shrink?
raise increase?+increase hike lift?
rise+rise jump+jump soar surge+surge climb rocket spike+spike leap
fall+fall drop+drop plunge+plunge slump+slump tumble slide?+slide sink? decline+decline dip
approve+approval pass? back? clear? green-light endorse+endorsement ratify adopt? authorise
reject+rejection turn_down rebuff spurn dismiss? veto throw_out block? refuse?+refusal
buy acquire+acquisition purchase+purchase snap_up take_over+takeover
sell+sale offload divest dispose?
crash+crash collide+collision smash+smash slam plough plow ram come_down? plunge?
collapse+collapse give_way cave_in crumble burst breach+breach fall?
flee escape+escape run_away run_off leave?
evacuate+evacuation clear? move? lead_out?
rescue+rescue save? pull_from? free? recover?
protest+protest demonstrate+demonstration rally+rally march+march riot+riot
beat thrash defeat+defeat rout+rout overcome edge? crush trounce
launch+launch fire? test?+test test-fire shoot? lob
hide conceal disguise+disguise mask cover_up
turn_around turn_back return?+return divert reroute double_back go_back? fly_back? come_back? head_back
board? sneak slip? stow_away get_on?
deport+deportation expel+expulsion remove?+removal send_back throw_out kick_out
vow+vow pledge+pledge promise+promise swear
leak+leak disclose+disclosure reveal? divulge release? publish?
steal+theft rob+robbery loot+looting plunder swipe nick
defraud swindle con scam dupe deceive+deception cheat?
strike walk_out down_tool stop_work
pour dump discharge+discharge spill+spill release?+release leak+leak
infect+infection sicken fall_ill contract? catch?
vaccinate+vaccination inoculate+inoculation immunise
shut+shutdown close+closure shutter mothball shut_down close_down
burn raze torch gut engulf ravage destroy?
damage+damage wreck ruin destroy+destruction devastate+devastation batter
violate+violation breach+breach flout evade+evasion circumvent skirt dodge defy break?
spy+espionage eavesdrop snoop bug tap?
erupt+eruption explode+explosion blow_up detonate+detonation go_off
drown sweep_away wash_away
strand+stranding trap cut_off maroon
accuse+accusation blame+blame criticise?+criticism fault? call_out
assault+assault attack?+attack grope molest harass+harassment abuse?+abuse
mock ridicule taunt+taunt deride jeer
vanish disappear+disappearance go_missing
topple overthrow+overthrow oust depose unseat
demand+demand request?+request call_for? appeal?+appeal
halt stop? suspend?+suspension pause?+pause freeze?+freeze
mourn grieve pay_tribute
stab knife slash?
shoot gun_down open_fire fire?
besiege+siege surround? encircle+encirclement
disperse+dispersal break_up? clear? drive_back
vandalise+vandalism deface trash ransack smash?
inundate submerge swamp engulf? flood?
demolish+demolition tear_down pull_down knock_down dismantle?
capsize sink? founder overturn? keel_over
swerve veer skid
snub+snub shun boycott+boycott stay_away
appoint+appointment nominate+nomination name? pick? choose? install?
acquit+acquittal exonerate clear? let_off
ease? lift? relax loosen
tighten toughen strengthen? step_up?
worsen deteriorate+deterioration escalate+escalation
lure entice trick?
kill+killing slay+slaying murder+murder execute?+execution assassinate+assassination massacre shoot_dead gun_down die death+death dead+dead perish succumb lose_life? pass_away
overturn reverse+reversal revoke+revocation rescind repeal+repeal undo restore?+restoration reinstate+reinstatement roll_back annul withdraw?+withdrawal suspend?+suspension strike_down quash nullify flip? lift? abolish+abolition reimpose
consult+consultation review?+review confer evaluate+evaluation assess+assessment
weaken undermine erode dilute water_down gut? reduce?+reduction damage? harm? hurt? loosen?
avoid sidestep skip? bypass waive+waiver circumvent evade+evasion dodge ignore?
unveil introduce?+introduction launch?+launch announce?+announcement debut+debut release?+release show_off? roll_out present? reveal?
hire sign?+signing recruit+recruitment bring_in? tap? appoint+appointment name? select?+selection choose? land? nominate
host present? emcee front? anchor?
escape+escape break_out flee bolt? abscond slip_away get_away? walk_away? disappear?
search?+search hunt+hunt comb scour look_for?
find? discover+discovery recover?+recovery locate? uncover spot? unearth
sue+lawsuit take_to_court
convict+conviction find_guilty
hit? strike? rock? shake? jolt rattle? batter? pound? lash? pummel? slam?
defend+defence+defense justify+justification stand_by? back? support?+support
support?+support back? endorse+endorsement champion? favour?
oppose+opposition resist+resistance fight? object+objection
refuse+refusal decline? reject?+rejection balk
begin start? kick_off commence get_underway
win? clinch secure? capture? claim? bag? seal?
donate+donation give?+gift contribute+contribution
build? construct+construction erect
relocate+relocation move?+move shift? transfer?
land?+landing touch_down
hijack+hijacking seize?+seizure capture?+capture commandeer take?
fight?+fight brawl+brawl scuffle+scuffle clash+clash
argue?+argument quarrel row squabble
block? obstruct hinder impede thwart foil prevent?
protect+protection safeguard shield? preserve?+preservation conserve+conservation
endanger imperil jeopardise+jeopardy threaten? harm?
pollute+pollution contaminate+contamination
change?+change alter+alteration amend+amendment modify+modification revise+revision tweak
expand+expansion widen? broaden extend?+extension
trigger spark prompt? provoke set_off touch_off cause?
investigate+investigation probe+probe look_into examine?+examination inquire
question?+questioning interrogate+interrogation grill quiz interview?
extradite+extradition hand_over?
hospitalise+hospitalisation rush? airlift?
hack break_into infiltrate breach?+breach penetrate compromise?
forge falsify doctor? fabricate
marry?+marriage wed tie_the_knot
split? separate?+separation divorce+divorce break_up? part_ways
run_over mow_down knock_down? hit? strike? plough_into
replace succeed? take_over?
level flatten raze destroy+destruction damage+damage wreck devastate+devastation ruin
loot+looting ransack trash vandalise+vandalism smash? plunder steal?
`;

const acts: readonly (readonly ActWord[])[] = ACTS.trim()
  .split('\n')
  .map((line) =>
    line.split(' ').map((entry) => {
      const [said = '', ...nouns] = entry.replace('?', '').split('+');
      const [verb = '', particle] = said.split('_');
      return {
        verb,
        nouns,
        ...(particle !== undefined && { particle }),
        ...(entry.includes('?') && { isWide: true as const }),
      };
    }),
  );

/** A part of speech stands behind its word: "win/NOUN". */
const way = (phrases: string, near?: string, owned?: 'owned'): Way => ({
  phrases: wordsIn(phrases).map((phrase) => phrase.split(' ').map(wayWord)),
  ...(near !== undefined && { near: words(near) }),
  ...(owned && { owned: true }),
});

const wayWord = (word: string): WayWord => {
  const [letters = '', upos] = word.split('/');
  return upos === undefined ? { letters } : { letters, upos };
};

const account = (concept: string, about: string, ways: readonly Way[]): Account => ({
  concept,
  about: words(about),
  ways,
});

const LAND =
  'territory land region area city town province peninsula island border village part soil country ground district';
const EFFORT =
  'attempt effort promise bid push pledge initiative mediation diplomacy plan campaign talks negotiation vow';
const MEETING = 'meeting summit talks talk negotiation conference ceremony session gathering';
const EVENT = `${MEETING} deal agreement election vote visit takeover strike result outcome war strategy`;
const CONTEST =
  'election vote poll ballot referendum match game final cup league race contest title championship';
const OFFER = 'offer bid proposal takeover price rise pay terms deal package';
const QUARREL = 'talks negotiation dispute strike conflict summit ceasefire war peace deal crisis row';

const ACCOUNTS: readonly Account[] = [
  account('hold on land', 'territory land border region province occupation annexation', [
    way('occupy occupied occupation occupier seize seizure overrun conquer conquest land_grab', LAND),
    way('annex annexed annexation unlawfully_acquire illegally_acquire illegally_seize'),
    way('control controlled capture hold has_take have_take take_control gain/NOUN', LAND),
    way(
      'liberate liberation vote_to_join vote_to_become reunite reunification reunify territorial_reality reality_on_the_ground accession return_home',
    ),
    way('cede relinquish hand_over give_away gift/VERB gift/NOUN reward/VERB surrender swap/VERB', LAND),
  ]),
  account('who takes part', `${MEETING} event`, [
    way(
      'leave_out exclude exclusion shut_out sideline sidelined freeze_out relegate relegated margin snub shun bypass behind_the_back over_the_head',
    ),
    way('invite uninvited invitation', MEETING),
    way('boycott stay_away_from_the decline_to_attend refuse_to_attend walk_out_of pull_out_of'),
  ]),
  account('what it is worth', MEETING, [
    way('win/NOUN victory/NOUN triumph/NOUN success breakthrough coup/NOUN milestone', `${EVENT} proof`),
    way(
      'stall/VERB stalling buy_time play_for_time drag_its_feet drag_their_feet delay_tactic delaying_tactic ploy foot-dragging',
    ),
    way('risk/NOUN risky gamble high-stakes minefield perilous', MEETING),
    way('constructive productive fruitful pave_the_way path_to path_towards path_toward useful cordial'),
    way('failure fiasco setback humiliation flop debacle shambles damp_squib', EVENT),
    way('symbolic symbolism optics photo_opportunity photo-op for_show spectacle theatre stunt sideshow'),
  ]),
  account('what efforts are called', EFFORT, [
    way('unsuccessful fail failed fruitless futile unfulfilled not_be_fulfil broken in_vain doomed', EFFORT),
    way('sincere energetic tireless genuine courageous bold earnest determined heroic', EFFORT),
    way('reluctant reluctance hesitant half-hearted unwilling lukewarm'),
    way('peacemaker dealmaker deal-maker statesman saviour savior nobel'),
    way('cynical self-serving shameless opportunistic'),
  ]),
  account('what is wanted', QUARREL, [
    way('maximalist hardline uncompromising diktat blackmail ultimatum'),
    way('demand/NOUN insistence', undefined, 'owned'),
    way('concern/NOUN grievance root_cause interest/NOUN fear/NOUN', undefined, 'owned'),
    way('request/NOUN ask/NOUN appeal/NOUN wish/NOUN proposal plea', undefined, 'owned'),
    way('condition/NOUN terms/NOUN requirement precondition', undefined, 'owned'),
  ]),
  account('the course of the fighting', 'war fighting troops army missile front soldier', [
    way('bombard bombardment swarm barrage pound/VERB onslaught rain_down raze pummel'),
    way('precision_strike military_target military_infrastructure surgical_strike retaliatory_strike'),
    way('on_the_back_foot on_the_defensive retreat/VERB lose_ground outnumbered outgunned overstretched'),
    way('advance/VERB advance/NOUN press_forward push_forward gain_ground'),
  ]),
  account('how somebody holds office', 'president leader minister government ruler premier chancellor', [
    way(
      'term_expire term_has_expire refuse_to_call illegitimate unelected cling_to_power without_a_mandate outstay',
    ),
    way('rule/VERB ruler strongman dictator autocrat tyrant iron_fist authoritarian'),
    way('democratically_elected freely_elected duly_elected popular_mandate legitimate_president re-elected'),
  ]),
  account('how it was won', CONTEST, [
    way('landslide sweep_to thrash rout/VERB crush trounce hammer/VERB demolish cruise romp outclass'),
    way('edge/VERB scrape narrow narrowly squeak hang_on cling_on wafer-thin slender', CONTEST),
    way('stolen rig/VERB rigged fraud irregularity vote-buying cheat', CONTEST),
    way('deserve deserved deserving merit/VERB historic', `${CONTEST} win victory`),
  ]),
  account('whose fault it is', 'disaster flood crash fire collapse accident explosion dam victim', [
    way('negligence negligent neglect/VERB neglected ignore_warning warning_ignore cover_up cover-up'),
    way('act_of_god natural_disaster unavoidable unforeseeable unprecedented once_in_a_century freak'),
    way('blame/VERB blame/NOUN responsible responsibility culpable guilt'),
    way('accidental tragic_accident unintentional by_mistake'),
  ]),
  account('how the talks ended', 'talks talk negotiation meeting summit session', [
    way(
      'walk_out leave_the_table leave_the_room leave_the_talk get_up_and_leave storm_out run_away pull_out',
      QUARREL,
    ),
    way(
      'collapse break_down break_off break_up founder end_without fail/VERB failure no_result deadlock',
      QUARREL,
    ),
    way('adjourn adjournment pause/VERB suspend postpone resume continue', QUARREL),
  ]),
  account('what the strike is called', 'strike walkout stoppage', [
    way('struggle/NOUN solidarity dignity last_resort', 'strike worker union job member'),
    way('blackmail hostage ransom irresponsible sabotage wildcat illegal militant'),
    way(
      'paralyse paralyze cripple chaos havoc misery',
      'strike port city country passenger traveller railway service',
    ),
  ]),
  account('what the money is called', 'pay offer wage payment bonus compensation sum', [
    way('payment bonus lump_sum award/NOUN'),
    way('tip/NOUN crumb peanuts pittance bribe/NOUN sweetener alms sop insult/NOUN hush_money'),
  ]),
  account('how the vote went', 'election vote poll ballot count recount referendum', [
    way(
      'orderly smooth smoothly well_run free_and_fair transparent peaceful peacefully exemplary calm',
      CONTEST,
    ),
    way('theft steal stolen rig/VERB rigged rigging fraud fraudulent sham/NOUN farce falsify cheat'),
    way(
      'opaque irregularity flawed failure_of marred doubtful suspicious questionable disputed abnormal',
      CONTEST,
    ),
  ]),
  account('what was done', 'dam reservoir gate spillway plant reactor pipeline valve leak spill', [
    way('routine precaution precautionary standard_procedure normal_operation by_the_book adjustment'),
    way('pour unleash drown dump without_warning deluge', 'water lake valley town people river poison'),
    way('hold_back protect spare/VERB save/VERB prevent', 'flood water town people valley worse'),
  ]),
  account('what the deal is called', 'takeover merger bid offer acquisition deal sale', [
    way(
      'partnership combination marriage merger_of_equal alliance good_fit',
      'company firm group shareholder two both',
    ),
    way(
      'raid/NOUN grab/NOUN predator predatory vulture locust asset-stripping asset_stripping asset_stripper hostile plunder carve_up',
    ),
    way(
      'rescue lifeline salvation saviour savior white_knight opportunity',
      'company firm group shareholder',
    ),
    way(
      'sell-out sellout betrayal giveaway fire_sale bargain on_the_cheap steal/NOUN',
      'company firm group shareholder bid offer',
    ),
  ]),
  account('what becomes of the jobs', 'takeover merger job plant factory closure worker', [
    way(
      'synergy efficiency streamline streamlining restructure restructuring rationalise rationalisation slim',
    ),
    way(
      'job_cut job_loss axe/VERB slash/VERB cull bloodbath sack/VERB lay_off redundancy cut/VERB',
      'job post worker',
    ),
  ]),
  account('what the verdict is called', 'verdict sentence trial judge jury court', [
    way(
      'justice vindication vindicate relief closure just/ADJ',
      'verdict sentence ruling decision judgment day',
    ),
    way('travesty miscarriage farce scandal disgrace political show_trial witch_hunt scapegoat persecution'),
    way('lenient leniency mild slap_on_the_wrist laughable soft/ADJ'),
    way('harsh draconian severe exemplary disproportionate excessive', 'verdict sentence term punishment'),
  ]),
  account('what the deed is called', 'trial court jury prosecutor defendant judge charge', [
    way(
      'accident mistake error oversight misjudgment misjudgement misunderstanding blunder loan/NOUN borrow',
    ),
    way('crime theft steal fraud plunder loot betray betrayal robbery rob swindle'),
    way('murder/NOUN murder/VERB execute slaughter killing kill'),
    way('self-defence self-defense manslaughter panic reflex'),
  ]),
  account('what the decision is called', 'referee penalty umpire goal card', [
    way(
      'correct right/ADJ rightly justified clear stonewall clear-cut blatant',
      'decision penalty call card referee foul',
    ),
    way(
      'scandal robbery rob disgrace disgraceful wrong mistake howler blunder steal stolen farce joke',
      'decision penalty call card referee match game',
    ),
    way(
      'controversial disputed dubious soft/ADJ harsh contentious debatable',
      'decision penalty call card referee goal',
    ),
  ]),
  account('what happened in the foul', 'referee penalty foul tackle card', [
    way('tackle challenge/NOUN contact brush/VERB brush/NOUN touch/NOUN collide'),
    way('foul/NOUN foul/VERB assault lunge brutal scythe hack/VERB fell/VERB bring_down'),
    way(
      'dive/NOUN dive/VERB simulation theatrical theatrics play-acting tumble go_down',
      'penalty box area referee player striker',
    ),
  ]),
  account('how somebody left', 'coach manager chief minister chairman director president head resignation', [
    way(
      'sack/VERB fire/VERB dismiss dismissal oust push_out force_out axe/VERB show_the_door',
      'coach manager chief minister chairman director president head officer',
    ),
    way('resign resignation step_down quit bow_out leave_of_his leave_of_her'),
    way('part_company part_way mutual_consent let_go'),
  ]),
  account('what the agreement is called', 'agreement deal ceasefire accord peace settlement', [
    way('breakthrough historic milestone landmark', 'agreement deal ceasefire accord peace settlement'),
    way('sell-out sellout betrayal betray capitulation treason surrender humiliation'),
    way('first_step fragile shaky framework pause/NOUN', 'agreement deal ceasefire accord peace truce'),
  ]),
  account('what the offer is called', OFFER, [
    way('fair generous reasonable attractive compelling final_offer', OFFER),
    way('insult insulting derisory paltry inadequate opportunistic undervalue low-ball lowball'),
    way('hostile unsolicited unwanted predatory', OFFER),
    way('marriage_of_equal friendly white_knight'),
  ]),
  account('how people are moved out', 'flood fire war village resident home camp settlement', [
    way('evacuate evacuation evacuated evacuee lead_to_safety'),
    way('flee fled displace displaced displacement uproot driven_from'),
    way('expel expulsion eject evict eviction forcibly forced_out'),
  ]),
  account('how force is told', 'protest protester demonstration riot rally march demonstrator unrest', [
    way('crackdown crack_down brutal brutality heavy-handed excessive_force beat/VERB violently repression'),
    way('disperse restore_order maintain_order keep_the_peace self-defence self-defense'),
    way('clash scuffle confrontation skirmish'),
    way('hooligan rioter thug looter mob provocation provocateur'),
  ]),
  account('what the accused is called', 'trial court jury prosecutor defendant judge charge', [
    way('honest innocent innocence betray scapegoat witch_hunt'),
    way('rob thief greed greedy fraudster swindler crook villain monster'),
  ]),
  account(
    'what they are to each other',
    'relation relationship tie history country nation neighbour neighbor',
    [
      way('brotherhood brotherly friendship partnership alliance comrade good_neighbour good_neighbor'),
      way('rivalry rival_power rival_nation enemy adversary foe hostility cold_war animosity arch-rival'),
    ],
  ),
  account('how it is going to end', QUARREL, [
    way('compromise common_ground meet_halfway middle_ground'),
    way('surrender capitulate capitulation cave_in back_down climb_down climbdown u-turn'),
    way('stand_firm hold_the_line hold_out dig_in refuse_to_budge defiant defiance resolute'),
  ]),
];

export const framing: FramingWords = {
  things,
  acts,
  whose: (deed) => `whose ${deed} it is`,
  order: (one, other) => `${one} and ${other}: who comes first`,
  deeds: words(`
    war conflict crisis fighting invasion aggression incursion intervention attack assault raid strike walkout stoppage
    dispute quarrel row feud riot violence unrest uprising rebellion coup crackdown massacre bombing shelling offensive
    takeover merger bid blockade siege`),
  begins: {
    byWhom: words('launch start begin wage unleash provoke mount open trigger spark ignite cause'),
    byItself: words('erupt start begin arise flare break'),
  },
  accounts: ACCOUNTS,
  plain: words(`
    man woman person people one member official spokesman spokeswoman spokesperson reporter journalist
    correspondent colleague counterpart friend resident part other side mr mrs ms dr husband wife spouse partner father
    mother parent son daughter child brother sister sibling uncle aunt nephew niece cousin widow widower relative client
    predecessor successor rival opponent neighbour neighbor guest host winner loser boy girl lady gentleman teenager
    youth baroness baron lord sir dame native`),
  telling: words(`
    strongman dictator tyrant autocrat despot ruler warlord kingpin puppet crony henchman oligarch tycoon mogul magnate
    billionaire millionaire boss supremo hardliner hard-liner firebrand populist demagogue nationalist separatist
    extremist radical militant terrorist rebel insurgent fighter fugitive exile dissident activist campaigner agitator
    troublemaker whistleblower whistle-blower leaker hacker traitor spy mole mastermind ringleader criminal convict
    killer murderer gunman attacker thief fraudster swindler conman banker hero heroine martyr victim survivor villain
    monster icon star celebrity maverick outsider veteran heir loyalist ally lobbyist fixer propagandist ideologue
    reformer crusader peacemaker dealmaker hawk dove shark vulture locust raider predator speculator profiteer financier
    loudmouth clique cabal cronies elite establishment occupier collaborator invader intruder squatter trespasser liar
    cheat charlatan demonstrator protester hooligan thug rioter looter vigilante migrant refugee immigrant
    scab striker strikebreaker regime junta mob gang cartel militia sect cult faction insurgency resistance terrorists`),
  loaded: words(`
    disputed contested occupied annexed breakaway separatist rebel-held so-called alleged illegal unlawful legal
    legitimate illegitimate controversial divisive notorious infamous disgraced embattled hated beloved popular
    unpopular brutal bloody deadly savage vicious cowardly horrific barbaric reckless senseless tragic peaceful violent
    armed unarmed innocent guilty corrupt hardline moderate radical extremist extreme far-right far-left right-wing
    left-wing populist nationalist authoritarian democratic liberal conservative rogue renegade hostile friendly
    unsolicited generous insulting derisory fair unfair historic landmark unprecedented crippling punishing draconian
    harsh tough lenient mild severe strict modest massive sweeping botched bungled failed doomed chaotic shambolic
    desperate cynical bold brave heroic defiant stubborn greedy wealthy billionaire veteran
    terror terrorist militant jihadist islamist insurgent fundamentalist fanatical
    driverless automated automatic robot robotic unmanned self-driving pirate rebel puppet
    unelected elected self-proclaimed self-styled
    stolen rigged sham forced compulsory mandatory voluntary unprovoked full-scale limited targeted
    indiscriminate lasting fragile shaky secret undemocratic ordinary hard-working lazy vulnerable
    undocumented emergency`),
  houseNames: words(`
    the a of for and u s n k us usa un uk eu uae nato imf who fbi cia nasa fifa uefa nba nfl bbc cnn nbc abc cbs npr rt ap
    afp dpa pa nyt wsj la ny nyc dc sf hk st saint co corp inc ltd plc`),
  loadedForm:
    /^(?:pro|anti)-\p{L}|\p{L}-(?:backed|led|held|controlled|occupied|annexed|breaking|busting|run|style)$/u,
};
