//! What English words do in a sentence: enough to tell where a noun phrase and a clause begin and end.
//!
//! No parser's dictionary: function words, and the frequent verbs of news that would otherwise pass for nouns.

use crate::language::WordClass::{
    self, Adverb, AfterPassive, Agent, Amount, Approximate, Asking, Auxiliary, Be, Circumstance, Clause,
    Complementizer, Conjunction, Contrast, CueNoun, Determiner, Focus, Handling, Infinitive, Interlocutor, Like, Means,
    Naming, Owner, Performing, Place, Preposition, Question, Relative, Resuming, Time, Verb, VerbOnly, Withheld,
};

/// Words by what they do; a word may stand in several rows.
#[rustfmt::skip]
pub(super) static GRAMMAR: &[(WordClass, &[&str])] = &[
    (Determiner, &[
        "the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", "whose", "some",
        "any", "each", "every", "no", "another", "several", "many", "most", "few", "all", "both", "one", "two", "three", "four",
        "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "numerous", "various", "other",
        "more", "such", "either", "neither",
    ]),
    (Preposition, &[
        "of", "in", "on", "at", "by", "for", "with", "from", "to", "as", "into", "about", "over", "under", "after", "before",
        "between", "among", "through", "during", "against", "without", "within", "along", "across", "behind", "beyond",
        "despite", "toward", "towards", "upon", "near", "since", "until", "inside", "outside", "amid", "around", "off", "per",
        "via", "like", "unlike", "including", "regarding", "concerning", "ahead", "following", "according", "aboard", "throughout",
        "above", "below", "beneath", "beside", "atop",
    ]),
    (Auxiliary, &[
        "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "will", "would", "can", "could", "may",
        "might", "must", "shall", "should", "do", "does", "did", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't",
        "hadn't", "won't", "wouldn't", "can't", "cannot", "couldn't", "doesn't", "don't", "didn't", "having", "shouldn't",
        "mustn't", "mightn't", "needn't",
    ]),
    (Conjunction, &["and", "or", "nor", "&"]),
    (Clause, &[
        "that", "whether", "because", "but", "if", "when", "while", "although", "though", "unless", "where", "why", "how",
        "what", "since", "so", "than", "as", "whereas", "once", "until", "after", "before", "yet", "even",
    ]),
    (Complementizer, &["that", "whether"]),
    (Question, &["whether", "if"]),
    (Infinitive, &["to"]),
    (Circumstance, &[
        "because", "when", "while", "although", "though", "unless", "since", "as", "whereas", "once", "until", "after",
        "before",
    ]),
    (Contrast, &["but", "while", "although", "though"]),
    (Time, &[
        "week", "weekend", "month", "year", "night", "morning", "afternoon", "evening", "day", "summer", "fall", "spring",
        "winter",
    ]),
    (Be, &["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't"]),
    (Relative, &["who", "which", "whom"]),
    (Adverb, &[
        "also", "later", "then", "now", "once", "not", "never", "ever", "still", "again", "even", "just", "only", "already",
        "often", "sometimes", "always", "further", "instead", "first", "recently", "repeatedly", "reportedly", "previously",
        "publicly", "allegedly", "soon", "simply", "merely", "actually", "both", "long", "today", "yesterday", "tomorrow",
        "n't", "too", "since", "thus", "therefore", "perhaps", "apparently", "clearly", "usually", "initially", "meanwhile",
        "however", "here", "there", "earlier", "afterward", "afterwards", "moreover", "famously", "quickly", "essentially",
        "basically", "either", "all", "jointly", "largely", "rather", "quite", "almost",
    ]),
    (Verb, &[
        "went", "go", "goes", "gone", "made", "make", "makes", "came", "come", "comes", "took", "take", "takes", "taken", "got",
        "get", "gets", "gave", "give", "gives", "given", "left", "put", "puts", "kept", "keep", "keeps", "held", "hold",
        "holds", "met", "meet", "meets", "won", "win", "wins", "lost", "lose", "loses", "ran", "run", "runs", "used", "use",
        "uses", "became", "become", "becomes", "started", "start", "starts", "joined", "spent", "paid", "sent", "send", "sends",
        "told", "stood", "sat", "moved", "worked", "work", "works", "played", "arrived", "returned", "released", "issued",
        "posted", "appeared", "helped", "help", "helps", "announced", "led", "walked", "turned", "launched", "visited", "faced",
        "faces", "face", "remains", "remained", "includes", "included", "began", "built", "bought", "brought", "drew", "fell",
        "rose", "followed", "follows", "attended", "signed", "voted", "campaigned", "served", "serves", "let", "lets", "pushed",
        "pulled", "tried", "needs", "needed", "says", "does", "seemed", "seems", "looked", "looks", "received", "receives",
        "earned", "grew", "showed", "allowed", "allows", "passed", "raised", "entered", "sought", "ended", "died", "killed",
        "lived", "lives", "loved", "won't", "shot", "hit", "sold", "filed", "sued", "spoke", "caught", "chose", "broke", "wore",
        "threw", "drove", "flew", "opened", "closed", "captured", "carried", "changed", "created", "cut", "gained", "happened",
        "increased", "landed", "leads", "leaves", "managed", "means", "narrowed", "occurred", "offered", "performed",
        "prompted", "provided", "published", "questioned", "reached", "reduced", "refers", "represents", "required", "resigned",
        "said", "saw", "set", "settled", "shows", "shut", "sparked", "stayed", "stopped", "struggled", "suffered", "supported",
        "surged", "swept", "targeted", "tweeted", "understood", "unveiled", "urged", "wrote", "yielded", "lay", "lays", "laid",
        "say", "had", "shrugged", "appears", "appear", "sees", "see", "know", "knew", "knows", "mean", "meant", "wants", "want",
        "need", "think", "found", "find", "finds", "shook", "struck", "stuck", "slept", "sang", "swam", "taught", "tore",
        "woke", "withdrew", "ate", "blew", "drank", "dug", "fed", "felt", "fled", "forgot", "fought", "froze", "heard", "hid",
        "hung", "lent", "rang", "rode", "sank", "shone", "stole", "swore", "swung", "thought", "clung", "crept", "dealt",
        "flung", "forgave", "knelt", "overcame", "overtook", "sped", "spun", "sprang", "strode", "strove", "undertook", "wept",
        "wound", "wove", "bent", "bled", "bred",
    ]),
    (CueNoun, &[
        "statement", "words", "answer", "response", "reply", "message", "tweet", "post", "letter", "email", "e-mail", "line",
        "quote", "remark", "question", "slogan", "motto", "headline", "sign", "text", "caption", "verdict", "advice",
        "interview", "refrain", "argument", "conclusion",
    ]),
    (Naming, &[
        "so-called", "called", "titled", "entitled", "subtitled", "nicknamed", "named", "dubbed", "aka", "alias", "hashtag",
        "film", "movie", "song", "album", "book", "novel", "memoir", "play", "musical", "poem", "painting", "show", "series",
        "sitcom", "documentary", "podcast", "programme", "program", "magazine", "journal", "episode", "hit",
    ]),
    (Approximate, &[
        "about", "over", "under", "around", "nearly", "almost", "roughly", "approximately", "some", "only", "just", "least",
        "most", "up", "close", "exactly", "barely", "virtually",
    ]),
    (Amount, &[
        "half", "all", "every", "everyone", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "twenty", "thirty", "forty", "fifty", "dozens", "hundreds", "thousands", "millions",
    ]),
    (Focus, &[
        "not", "never", "even", "only", "just", "all", "both", "nearly", "almost", "roughly", "approximately", "exactly",
        "barely", "virtually", "there", "perhaps", "too", "quite",
    ]),
    (Withheld, &["named", "identified", "quoted", "cited"]),
    (Performing, &["sing", "sings", "sang", "sung", "singing", "recite", "recites", "recited", "reciting"]),
    (VerbOnly, &[
        "says", "tells", "asks", "writes", "adds", "argues", "insists", "explains", "believes", "thinks", "admits", "suggests",
        "concludes", "alleges", "contends", "declares", "acknowledges", "predicts", "maintains", "confirms", "denies", "warns",
        "announces", "describes", "agrees", "continues", "asserts", "recalls", "reveals", "reiterates", "emphasizes",
        "stresses", "urges", "vows", "shouts", "laughs", "jokes", "quips", "observes", "remembers", "points", "say", "tell",
        "argue", "insist", "explain", "believe", "think", "admit", "suggest", "conclude", "allege", "contend", "acknowledge",
        "predict", "confirm", "deny", "warn", "announce", "describe", "agree", "assert", "reveal", "reiterate", "emphasize",
    ]),
    (Place, &[
        "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "new", "united", "great",
        "saint", "san", "santa", "los", "las", "el", "puerto", "costa", "saudi", "sri", "hong", "fort", "mount", "lake", "port",
        "cape", "islamic", "supreme", "national", "federal", "international", "european", "american", "british", "royal",
        "world", "global", "republican", "democratic", "white", "black", "red", "wall", "silicon", "super", "capitol", "social",
        "middle", "holy",
    ]),
    (Handling, &[
        "add", "adds", "added", "adding", "write", "writes", "wrote", "written", "writing", "claim", "claims", "claimed",
        "claiming", "pledge", "pledges", "pledged", "pledging", "tell", "tells", "told", "telling", "tweet", "tweets",
        "tweeted", "recall", "recalls", "recalled", "recalling", "post", "posts", "posted", "posting", "ask", "asks", "asked", "asking", "swear", "swore", "sworn", "declare",
        "declared",
    ]),
    (Agent, &["by"]),
    (Asking, &["ask", "asks", "asked"]),
    (Means, &["with"]),
    (Resuming, &["but", "then", "before"]),
    (AfterPassive, &["by", "as", "in", "at"]),
    (Owner, &["her", "his", "its", "their"]),
    (Interlocutor, &["i", "you"]),
    (Like, &["as"]),
];
