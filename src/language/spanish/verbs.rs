//! Spanish words that report.
//!
//! The list is the authors' own; the forms follow from the dictionary form.

use crate::language::Complement::{Clause, Object, That};
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
    verb("aclarar", &["aclara", "aclaran", "aclaró", "aclararon", "aclaraba", "aclaraban", "aclarado", "aclarará"], &["aclarando"], Speech, Affirms, Clause),
    verb("acusar", &["acusa", "acusan", "acusó", "acusaron", "acusaba", "acusaban", "acusado", "acusará"], &["acusando"], Speech, Affirms, Object),
    verb("adelantar", &["adelanta", "adelantan", "adelantó", "adelantaron", "adelantaba", "adelantaban", "adelantado", "adelantará"], &["adelantando"], Speech, Affirms, Clause),
    verb("admitir", &["admite", "admiten", "admitió", "admitieron", "admitido"], &["admitiendo"], Speech, Affirms, Clause),
    verb("aducir", &["aduce", "aducen", "adujo", "adujeron"], &["aduciendo"], Speech, Affirms, Clause),
    verb("advertir", &["advierte", "advierten", "advirtió", "advirtieron", "advertido"], &["advirtiendo"], Speech, Affirms, Clause),
    verb("afirmar", &["afirma", "afirman", "afirmó", "afirmaron", "afirmaba", "afirmaban", "afirmado", "afirmará"], &["afirmando"], Speech, Affirms, Clause),
    verb("agregar", &["agrega", "agregan", "agregó", "agregaron", "agregaba", "agregaban", "agregado", "agregará"], &["agregando"], Speech, Affirms, Clause),
    verb("alertar", &["alerta", "alertan", "alertó", "alertaron", "alertaba", "alertaban", "alertado", "alertará"], &["alertando"], Speech, Affirms, Clause),
    verb("anunciar", &["anuncia", "anuncian", "anunció", "anunciaron", "anunciaba", "anunciaban", "anunciado", "anunciará"], &["anunciando"], Speech, Affirms, Clause),
    verb("apuntar", &["apunta", "apuntan", "apuntó", "apuntaron", "apuntaba", "apuntaban", "apuntado", "apuntará"], &["apuntando"], Speech, Affirms, Clause),
    verb("argumentar", &["argumenta", "argumentan", "argumentó", "argumentaron", "argumentaba", "argumentaban", "argumentado", "argumentará"], &["argumentando"], Speech, Affirms, Clause),
    verb("asegurar", &["asegura", "aseguran", "aseguró", "aseguraron", "aseguraba", "aseguraban", "asegurado", "asegurará"], &["asegurando"], Speech, Affirms, Clause),
    verb("aseverar", &["asevera", "aseveran", "aseveró", "aseveraron", "aseveraba", "aseveraban", "aseverado", "aseverará"], &["aseverando"], Speech, Affirms, Clause),
    verb("avisar", &["avisa", "avisan", "avisó", "avisaron", "avisaba", "avisaban", "avisado", "avisará"], &["avisando"], Speech, Affirms, Clause),
    verb("añadir", &["añade", "añaden", "añadió", "añadieron", "añadía", "añadido"], &["añadiendo"], Speech, Affirms, Clause),
    verb("bromear", &["bromea", "bromean", "bromeó", "bromearon", "bromeaba", "bromeaban", "bromeado", "bromeará"], &["bromeando"], Speech, Affirms, Clause),
    verb("calificar", &["califica", "califican", "calificó", "calificaron", "calificaba", "calificaban", "calificado", "calificará"], &["calificando"], Attitude, Affirms, Object),
    verb("comentar", &["comenta", "comentan", "comentó", "comentaron", "comentaba", "comentaban", "comentado", "comentará"], &["comentando"], Speech, Affirms, Clause),
    verb("concluir", &["concluye", "concluyen", "concluyó", "concluyeron", "concluido"], &["concluyendo"], Speech, Affirms, Clause),
    verb("confiar", &["confia", "confian", "confió", "confiaron", "confiaba", "confiaban", "confiado", "confiará"], &["confiando"], Attitude, Affirms, That),
    verb("confirmar", &["confirma", "confirman", "confirmó", "confirmaron", "confirmaba", "confirmaban", "confirmado", "confirmará"], &["confirmando"], Speech, Affirms, Clause),
    verb("considerar", &["considera", "consideran", "consideró", "consideraron", "consideraba", "consideraban", "considerado", "considerará"], &["considerando"], Attitude, Affirms, Clause),
    verb("contar", &["cuenta", "cuentan", "contó", "contaron", "contaba", "contaban", "contado", "contará"], &["contando"], Speech, Affirms, Clause),
    verb("contestar", &["contesta", "contestan", "contestó", "contestaron", "contestaba", "contestaban", "contestado", "contestará"], &["contestando"], Speech, Affirms, Clause),
    verb("creer", &["cree", "creen", "creyó", "creyeron", "creía"], &["creyendo"], Attitude, Affirms, That),
    verb("criticar", &["critica", "critican", "criticó", "criticaron", "criticaba", "criticaban", "criticado", "criticará"], &["criticando"], Attitude, Affirms, Object),
    verb("decir", &["dice", "dicen", "dijo", "dijeron", "decía", "decían", "dicho", "dirá"], &["diciendo"], Speech, Affirms, Clause),
    verb("declarar", &["declara", "declaran", "declaró", "declararon", "declaraba", "declaraban", "declarado", "declarará"], &["declarando"], Speech, Affirms, Clause),
    verb("denunciar", &["denuncia", "denuncian", "denunció", "denunciaron", "denunciaba", "denunciaban", "denunciado", "denunciará"], &["denunciando"], Speech, Affirms, Clause),
    verb("desmentir", &["desmiente", "desmienten", "desmintió", "desmintieron", "desmentido"], &["desmintiendo"], Speech, Denies, Clause),
    verb("destacar", &["destaca", "destacan", "destacó", "destacaron", "destacaba", "destacaban", "destacado", "destacará"], &["destacando"], Speech, Affirms, Clause),
    verb("detallar", &["detalla", "detallan", "detalló", "detallaron", "detallaba", "detallaban", "detallado", "detallará"], &["detallando"], Speech, Affirms, Clause),
    verb("dudar", &["duda", "dudan", "dudó", "dudaron", "dudaba", "dudaban", "dudado", "dudará"], &["dudando"], Attitude, Affirms, That),
    verb("escribir", &["escribe", "escriben", "escribió", "escribieron", "escrito"], &["escribiendo"], Speech, Affirms, Clause),
    verb("esperar", &["espera", "esperan", "esperó", "esperaron", "esperaba", "esperaban", "esperado", "esperará"], &["esperando"], Attitude, Affirms, That),
    verb("exigir", &["exige", "exigen", "exigió", "exigieron", "exigido"], &["exigiendo"], Speech, Affirms, Clause),
    verb("explicar", &["explica", "explican", "explicó", "explicaron", "explicaba", "explicaban", "explicado", "explicará"], &["explicando"], Speech, Affirms, Clause),
    verb("exponer", &["expone", "exponen", "expuso", "expusieron", "expuesto"], &["exponiendo"], Speech, Affirms, Clause),
    verb("expresar", &["expresa", "expresan", "expresó", "expresaron", "expresaba", "expresaban", "expresado", "expresará"], &["expresando"], Speech, Affirms, Clause),
    verb("gritar", &["grita", "gritan", "gritó", "gritaron", "gritaba", "gritaban", "gritado", "gritará"], &["gritando"], Speech, Affirms, Clause),
    verb("indicar", &["indica", "indican", "indicó", "indicaron", "indicaba", "indicaban", "indicado", "indicará"], &["indicando"], Speech, Affirms, Clause),
    verb("informar", &["informa", "informan", "informó", "informaron", "informaba", "informaban", "informado", "informará"], &["informando"], Speech, Affirms, Clause),
    verb("insistir", &["insiste", "insisten", "insistió", "insistieron", "insistido"], &["insistiendo"], Speech, Affirms, Clause),
    verb("lamentar", &["lamenta", "lamentan", "lamentó", "lamentaron", "lamentaba", "lamentaban", "lamentado", "lamentará"], &["lamentando"], Speech, Affirms, Clause),
    verb("manifestar", &["manifesta", "manifestan", "manifestó", "manifestaron", "manifestaba", "manifestaban", "manifestado", "manifestará"], &["manifestando"], Speech, Affirms, Clause),
    verb("matizar", &["matiza", "matizan", "matizó", "matizaron", "matizaba", "matizaban", "matizado", "matizará"], &["matizando"], Speech, Affirms, Clause),
    verb("negar", &["niega", "niegan", "negó", "negaron", "negaba", "negaban", "negado", "negará"], &["negando"], Speech, Denies, Clause),
    verb("opinar", &["opina", "opinan", "opinó", "opinaron", "opinaba", "opinaban", "opinado", "opinará"], &["opinando"], Speech, Affirms, Clause),
    verb("pedir", &["pide", "piden", "pidió", "pidieron", "pedido"], &["pidiendo"], Speech, Affirms, Clause),
    verb("pensar", &["piensa", "piensan", "pensó", "pensaron", "pensaba", "pensaban", "pensado", "pensará"], &["pensando"], Attitude, Affirms, That),
    verb("precisar", &["precisa", "precisan", "precisó", "precisaron", "precisaba", "precisaban", "precisado", "precisará"], &["precisando"], Speech, Affirms, Clause),
    verb("preguntar", &["pregunta", "preguntan", "preguntó", "preguntaron", "preguntaba", "preguntaban", "preguntado", "preguntará"], &["preguntando"], Speech, Affirms, Clause),
    verb("prometer", &["promete", "prometen", "prometió", "prometieron", "prometido"], &["prometiendo"], Speech, Affirms, Clause),
    verb("proponer", &["propone", "proponen", "propuso", "propusieron", "propuesto"], &["proponiendo"], Speech, Affirms, Clause),
    verb("recalcar", &["recalca", "recalcan", "recalcó", "recalcaron", "recalcaba", "recalcaban", "recalcado", "recalcará"], &["recalcando"], Speech, Affirms, Clause),
    verb("rechazar", &["rechaza", "rechazan", "rechazó", "rechazaron", "rechazaba", "rechazaban", "rechazado", "rechazará"], &["rechazando"], Speech, Denies, That),
    verb("reclamar", &["reclama", "reclaman", "reclamó", "reclamaron", "reclamaba", "reclamaban", "reclamado", "reclamará"], &["reclamando"], Speech, Affirms, Clause),
    verb("reconocer", &["reconoce", "reconocen", "reconoció", "reconocieron", "reconocido"], &["reconociendo"], Speech, Affirms, Clause),
    verb("recordar", &["recuerda", "recuerdan", "recordó", "recordaron", "recordaba", "recordaban", "recordado", "recordará"], &["recordando"], Speech, Affirms, Clause),
    verb("referir", &["refiere", "refieren", "refirió", "refirieron"], &["refiriendo"], Speech, Affirms, Clause),
    verb("reiterar", &["reitera", "reiteran", "reiteró", "reiteraron", "reiteraba", "reiteraban", "reiterado", "reiterará"], &["reiterando"], Speech, Affirms, Clause),
    verb("relatar", &["relata", "relatan", "relató", "relataron", "relataba", "relataban", "relatado", "relatará"], &["relatando"], Speech, Affirms, Clause),
    verb("remarcar", &["remarca", "remarcan", "remarcó", "remarcaron", "remarcaba", "remarcaban", "remarcado", "remarcará"], &["remarcando"], Speech, Affirms, Clause),
    verb("replicar", &["replica", "replican", "replicó", "replicaron", "replicado"], &["replicando"], Speech, Affirms, Clause),
    verb("responder", &["responde", "responden", "respondió", "respondieron", "respondido"], &["respondiendo"], Speech, Affirms, Clause),
    verb("revelar", &["revela", "revelan", "reveló", "revelaron", "revelaba", "revelaban", "revelado", "revelará"], &["revelando"], Speech, Affirms, Clause),
    verb("sentenciar", &["sentencia", "sentencian", "sentenció", "sentenciaron", "sentenciaba", "sentenciaban", "sentenciado", "sentenciará"], &["sentenciando"], Speech, Affirms, Clause),
    verb("señalar", &["señala", "señalan", "señaló", "señalaron", "señalaba", "señalaban", "señalado", "señalará"], &["señalando"], Speech, Affirms, Clause),
    verb("sostener", &["sostiene", "sostienen", "sostuvo", "sostuvieron", "sostenía", "sostenido"], &["sosteniendo"], Speech, Affirms, Clause),
    verb("subrayar", &["subraya", "subrayan", "subrayó", "subrayaron", "subrayaba", "subrayaban", "subrayado", "subrayará"], &["subrayando"], Speech, Affirms, Clause),
    verb("sugerir", &["sugiere", "sugieren", "sugirió", "sugirieron", "sugerido"], &["sugiriendo"], Speech, Affirms, Clause),
    verb("susurrar", &["susurra", "susurran", "susurró", "susurraron", "susurraba", "susurraban", "susurrado", "susurrará"], &["susurrando"], Speech, Affirms, Clause),
    verb("tachar", &["tacha", "tachan", "tachó", "tacharon", "tachaba", "tachaban", "tachado", "tachará"], &["tachando"], Attitude, Affirms, Object),
    verb("zanjar", &["zanja", "zanjan", "zanjó", "zanjaron", "zanjaba", "zanjaban", "zanjado", "zanjará"], &["zanjando"], Speech, Affirms, Clause),
];

/// Phrases that credit.
pub(super) static CREDITS: &[&str] = &["según", "de acuerdo con", "a juicio de", "en palabras de", "en opinión de"];
