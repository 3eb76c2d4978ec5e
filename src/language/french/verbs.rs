//! French words that report.
//!
//! The list is the authors' own; the forms follow from the dictionary form.

use crate::language::Complement::{Clause, Object, Quote, That};
use crate::language::Polarity::{self, Affirms, Denies};
use crate::language::VerbClass::{self, Attitude, Speech};
use crate::language::{Complement, ReportingVerb};

/// One line of the table.
const fn verb(
    lemma: &'static str,
    forms: &'static [&'static str],
    participles: &'static [&'static str],
    class: VerbClass,
    polarity: Polarity,
    complement: Complement,
) -> ReportingVerb {
    ReportingVerb { lemma, forms, participles, complement, class, polarity }
}

/// Reporting verbs: singular and plural of the present, then the forms of the past; the gerund apart.
#[rustfmt::skip]
pub(super) static VERBS: &[ReportingVerb] = &[
    verb("accuser", &["accuse", "accusent", "accusé", "accusait", "accusaient", "accusa", "accusèrent", "accusera"], &["accusant"], Speech, Affirms, Object),
    verb("admettre", &["admet", "admettent", "admis", "admettait"], &["admettant"], Speech, Affirms, Clause),
    verb("affirmer", &["affirme", "affirment", "affirmé", "affirmait", "affirmaient", "affirma", "affirmèrent", "affirmera"], &["affirmant"], Speech, Affirms, Clause),
    verb("ajouter", &["ajoute", "ajoutent", "ajouté", "ajoutait", "ajoutaient", "ajouta", "ajoutèrent", "ajoutera"], &["ajoutant"], Speech, Affirms, Clause),
    verb("alerter", &["alerte", "alertent", "alerté", "alertait", "alertaient", "alerta", "alertèrent", "alertera"], &["alertant"], Speech, Affirms, Clause),
    verb("annoncer", &["annonce", "annoncent", "annoncé", "annonçait", "annonçaient", "annonça", "annoncèrent", "annoncera"], &["annonçant"], Speech, Affirms, Clause),
    verb("apprendre", &["apprend", "apprennent", "appris"], &["apprenant"], Speech, Affirms, That),
    verb("argumenter", &["argumente", "argumentent", "argumenté", "argumentait", "argumentaient", "argumenta", "argumentèrent", "argumentera"], &["argumentant"], Speech, Affirms, Clause),
    verb("assurer", &["assure", "assurent", "assuré", "assurait", "assuraient", "assura", "assurèrent", "assurera"], &["assurant"], Speech, Affirms, Clause),
    verb("avancer", &["avance", "avancent", "avancé", "avançait", "avançaient", "avança", "avancèrent", "avancera"], &["avançant"], Speech, Affirms, Clause),
    verb("avertir", &["avertit", "avertissent", "averti", "avertissait"], &["avertissant"], Speech, Affirms, Clause),
    verb("commenter", &["commente", "commentent", "commenté", "commentait", "commentaient", "commenta", "commentèrent", "commentera"], &["commentant"], Speech, Affirms, Clause),
    verb("conclure", &["conclut", "concluent", "conclu", "concluait"], &["concluant"], Speech, Affirms, Clause),
    verb("confier", &["confie", "confient", "confié", "confiait", "confiaient", "confia", "confièrent", "confiera"], &["confiant"], Speech, Affirms, Clause),
    verb("confirmer", &["confirme", "confirment", "confirmé", "confirmait", "confirmaient", "confirma", "confirmèrent", "confirmera"], &["confirmant"], Speech, Affirms, Clause),
    verb("conseiller", &["conseille", "conseillent", "conseillé", "conseillait", "conseillaient", "conseilla", "conseillèrent", "conseillera"], &["conseillant"], Speech, Affirms, Clause),
    verb("considérer", &["considère", "considèrent", "considéré", "considérait", "considéraient", "considéra", "considérèrent", "considèrera"], &["considérant"], Attitude, Affirms, That),
    verb("constater", &["constate", "constatent", "constaté", "constatait", "constataient", "constata", "constatèrent", "constatera"], &["constatant"], Speech, Affirms, Clause),
    verb("contester", &["conteste", "contestent", "contesté", "contestait", "contestaient", "contesta", "contestèrent", "contestera"], &["contestant"], Speech, Denies, That),
    verb("craindre", &["craint", "craignent", "craignait"], &["craignant"], Attitude, Affirms, That),
    verb("crier", &["crie", "crient", "crié", "criait", "criaient", "cria", "crièrent", "criera"], &["criant"], Speech, Affirms, Clause),
    verb("critiquer", &["critique", "critiquent", "critiqué", "critiquait", "critiquaient", "critiqua", "critiquèrent", "critiquera"], &["critiquant"], Attitude, Affirms, Object),
    verb("croire", &["croit", "croient", "cru", "croyait"], &["croyant"], Attitude, Affirms, That),
    verb("demander", &["demande", "demandent", "demandé", "demandait", "demandaient", "demanda", "demandèrent", "demandera"], &["demandant"], Speech, Affirms, Clause),
    verb("dire", &["dit", "disent", "disait", "disaient", "dirent", "dira"], &["disant"], Speech, Affirms, Clause),
    verb("douter", &["doute", "doutent", "douté", "doutait", "doutaient", "douta", "doutèrent", "doutera"], &["doutant"], Attitude, Affirms, That),
    verb("déclarer", &["déclare", "déclarent", "déclaré", "déclarait", "déclaraient", "déclara", "déclarèrent", "déclarera"], &["déclarant"], Speech, Affirms, Clause),
    verb("démentir", &["dément", "démentent", "démenti", "démentait"], &["démentant"], Speech, Denies, Clause),
    verb("dénoncer", &["dénonce", "dénoncent", "dénoncé", "dénonçait", "dénonçaient", "dénonça", "dénoncèrent", "dénoncera"], &["dénonçant"], Attitude, Affirms, Object),
    verb("détailler", &["détaille", "détaillent", "détaillé", "détaillait", "détaillaient", "détailla", "détaillèrent", "détaillera"], &["détaillant"], Speech, Affirms, Clause),
    verb("espérer", &["espère", "espèrent", "espéré", "espérait", "espéraient", "espéra", "espérèrent", "espèrera"], &["espérant"], Attitude, Affirms, That),
    verb("estimer", &["estime", "estiment", "estimé", "estimait", "estimaient", "estima", "estimèrent", "estimera"], &["estimant"], Speech, Affirms, Clause),
    verb("exclamer", &["exclame", "exclament", "exclamé", "exclamait", "exclamaient", "exclama", "exclamèrent", "exclamera"], &["exclamant"], Speech, Affirms, Clause),
    verb("exiger", &["exige", "exigent", "exigé", "exigeait", "exigeaient", "exigea", "exigèrent", "exigera"], &["exigeant"], Speech, Affirms, Clause),
    verb("expliquer", &["explique", "expliquent", "expliqué", "expliquait", "expliquaient", "expliqua", "expliquèrent", "expliquera"], &["expliquant"], Speech, Affirms, Clause),
    verb("faire savoir", &["fait"], &["faisant"], Speech, Affirms, Clause),
    verb("indiquer", &["indique", "indiquent", "indiqué", "indiquait", "indiquaient", "indiqua", "indiquèrent", "indiquera"], &["indiquant"], Speech, Affirms, Clause),
    verb("insister", &["insiste", "insistent", "insisté", "insistait", "insistaient", "insista", "insistèrent", "insistera"], &["insistant"], Speech, Affirms, Clause),
    verb("interroger", &["interroge", "interrogent", "interrogé", "interrogeait", "interrogeaient", "interrogea", "interrogèrent", "interrogera"], &["interrogeant"], Speech, Affirms, Clause),
    verb("ironiser", &["ironise", "ironisent", "ironisé", "ironisait", "ironisaient", "ironisa", "ironisèrent", "ironisera"], &["ironisant"], Speech, Affirms, Clause),
    verb("juger", &["juge", "jugent", "jugé", "jugeait", "jugeaient", "jugea", "jugèrent", "jugera"], &["jugeant"], Speech, Affirms, Clause),
    verb("jurer", &["jure", "jurent", "juré", "jurait", "juraient", "jura", "jurèrent", "jurera"], &["jurant"], Speech, Affirms, Clause),
    verb("lancer", &["lance", "lancent", "lancé", "lançait", "lançaient", "lança", "lancèrent", "lancera"], &["lançant"], Speech, Affirms, Clause),
    verb("lâcher", &["lâche", "lâchent", "lâché", "lâchait", "lâchaient", "lâcha", "lâchèrent", "lâchera"], &["lâchant"], Speech, Affirms, Clause),
    verb("marteler", &["martele", "martelent", "martelé", "martelait", "martelaient", "martela", "martelèrent", "martelera"], &["martelant"], Speech, Affirms, Clause),
    verb("menacer", &["menace", "menacent", "menacé", "menaçait", "menaçaient", "menaça", "menacèrent", "menacera"], &["menaçant"], Speech, Affirms, Clause),
    verb("murmurer", &["murmure", "murmurent", "murmuré", "murmurait", "murmuraient", "murmura", "murmurèrent", "murmurera"], &["murmurant"], Speech, Affirms, Clause),
    verb("nier", &["nie", "nient", "nié", "niait", "niaient", "nia", "nièrent", "niera"], &["niant"], Speech, Denies, Clause),
    verb("noter", &["note", "notent", "noté", "notait", "notaient", "nota", "notèrent", "notera"], &["notant"], Speech, Affirms, Clause),
    verb("observer", &["observe", "observent", "observé", "observait", "observaient", "observa", "observèrent", "observera"], &["observant"], Speech, Affirms, Clause),
    verb("penser", &["pense", "pensent", "pensé", "pensait", "pensaient", "pensa", "pensèrent", "pensera"], &["pensant"], Attitude, Affirms, That),
    verb("plaider", &["plaide", "plaident", "plaidé", "plaidait", "plaidaient", "plaida", "plaidèrent", "plaidera"], &["plaidant"], Speech, Affirms, Clause),
    verb("plaisanter", &["plaisante", "plaisantent", "plaisanté", "plaisantait", "plaisantaient", "plaisanta", "plaisantèrent", "plaisantera"], &["plaisantant"], Speech, Affirms, Clause),
    verb("poursuivre", &["poursuit", "poursuivent", "poursuivi", "poursuivait"], &["poursuivant"], Speech, Affirms, Quote),
    verb("promettre", &["promet", "promettent", "promis", "promettait"], &["promettant"], Speech, Affirms, Clause),
    verb("proposer", &["propose", "proposent", "proposé", "proposait", "proposaient", "proposa", "proposèrent", "proposera"], &["proposant"], Speech, Affirms, Clause),
    verb("préciser", &["précise", "précisent", "précisé", "précisait", "précisaient", "précisa", "précisèrent", "précisera"], &["précisant"], Speech, Affirms, Clause),
    verb("prétendre", &["prétend", "prétendent", "prétendu", "prétendait"], &["prétendant"], Speech, Affirms, Clause),
    verb("prévenir", &["prévient", "préviennent", "prévenu", "prévenait"], &["prévenant"], Speech, Affirms, Clause),
    verb("qualifier", &["qualifie", "qualifient", "qualifié", "qualifiait", "qualifiaient", "qualifia", "qualifièrent", "qualifiera"], &["qualifiant"], Attitude, Affirms, Object),
    verb("raconter", &["raconte", "racontent", "raconté", "racontait", "racontaient", "raconta", "racontèrent", "racontera"], &["racontant"], Speech, Affirms, Clause),
    verb("rappeler", &["rappelle", "rappellent", "rappelé", "rappelait", "rappelaient", "rappela", "rappelèrent", "rappellera"], &["rappelant"], Speech, Affirms, Clause),
    verb("rapporter", &["rapporte", "rapportent", "rapporté", "rapportait", "rapportaient", "rapporta", "rapportèrent", "rapportera"], &["rapportant"], Speech, Affirms, Clause),
    verb("recommander", &["recommande", "recommandent", "recommandé", "recommandait", "recommandaient", "recommanda", "recommandèrent", "recommandera"], &["recommandant"], Speech, Affirms, Clause),
    verb("reconnaître", &["reconnaît", "reconnaissent", "reconnu", "reconnaissait"], &["reconnaissant"], Speech, Affirms, Clause),
    verb("redouter", &["redoute", "redoutent", "redouté", "redoutait", "redoutaient", "redouta", "redoutèrent", "redoutera"], &["redoutant"], Attitude, Affirms, That),
    verb("regretter", &["regrette", "regrettent", "regretté", "regrettait", "regrettaient", "regretta", "regrettèrent", "regrettera"], &["regrettant"], Speech, Affirms, Clause),
    verb("rejeter", &["rejete", "rejetent", "rejeté", "rejetait", "rejetaient", "rejeta", "rejetèrent", "rejetera"], &["rejetant"], Speech, Denies, That),
    verb("réagir", &["réagit", "réagissent", "réagi"], &["réagissant"], Speech, Affirms, Quote),
    verb("réclamer", &["réclame", "réclament", "réclamé", "réclamait", "réclamaient", "réclama", "réclamèrent", "réclamera"], &["réclamant"], Speech, Affirms, Clause),
    verb("réfuter", &["réfute", "réfutent", "réfuté", "réfutait", "réfutaient", "réfuta", "réfutèrent", "réfutera"], &["réfutant"], Speech, Denies, That),
    verb("répliquer", &["réplique", "répliquent", "répliqué", "répliquait", "répliquaient", "répliqua", "répliquèrent", "répliquera"], &["répliquant"], Speech, Affirms, Clause),
    verb("répondre", &["répond", "répondent", "répondu", "répondait", "répondit", "répondirent"], &["répondant"], Speech, Affirms, Clause),
    verb("répéter", &["répète", "répètent", "répété", "répétait", "répétaient", "répéta", "répétèrent", "répètera"], &["répétant"], Speech, Affirms, Clause),
    verb("résumer", &["résume", "résument", "résumé", "résumait", "résumaient", "résuma", "résumèrent", "résumera"], &["résumant"], Speech, Affirms, Clause),
    verb("rétorquer", &["rétorque", "rétorquent", "rétorqué", "rétorquait", "rétorquaient", "rétorqua", "rétorquèrent", "rétorquera"], &["rétorquant"], Speech, Affirms, Clause),
    verb("révéler", &["révèle", "révèlent", "révélé", "révélait", "révélaient", "révéla", "révélèrent", "révèlera"], &["révélant"], Speech, Affirms, Clause),
    verb("signaler", &["signale", "signalent", "signalé", "signalait", "signalaient", "signala", "signalèrent", "signalera"], &["signalant"], Speech, Affirms, Clause),
    verb("souligner", &["souligne", "soulignent", "souligné", "soulignait", "soulignaient", "souligna", "soulignèrent", "soulignera"], &["soulignant"], Speech, Affirms, Clause),
    verb("soutenir", &["soutient", "soutiennent", "soutenu", "soutenait", "soutint"], &["soutenant"], Speech, Affirms, Clause),
    verb("suggérer", &["suggère", "suggèrent", "suggéré", "suggérait", "suggéraient", "suggéra", "suggérèrent", "suggèrera"], &["suggérant"], Speech, Affirms, Clause),
    verb("témoigner", &["témoigne", "témoignent", "témoigné", "témoignait", "témoignaient", "témoigna", "témoignèrent", "témoignera"], &["témoignant"], Speech, Affirms, Clause),
    verb("écrire", &["écrit", "écrivent", "écrivait", "écrivaient", "écrivit"], &["écrivant"], Speech, Affirms, Clause),
];

/// Phrases that credit.
pub(super) static CREDITS: &[&str] = &["selon", "d' après", "d’ après", "suivant"];
