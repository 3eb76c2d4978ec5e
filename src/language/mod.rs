//! What differs by language, as data: quotation marks, reporting verbs, titles, abbreviations, pronouns, words that
//! carry meaning.
//!
//! A language is a folder of static tables; [`LANGUAGES`] lists them. What belongs to words and to no one language ([`units`]),
//! and questions that need several tables ([`spelling`], [`stem()`], [`Lexicon`]), stand beside the folders. Nothing here looks at an
//! article.

mod affix;
mod circumstances;
mod cuts;
mod detect;
mod english;
mod french;
mod gender;
mod german;
mod lexicon;
mod mentions;
mod misspelling;
mod spanish;
pub mod spelling;
mod stem;
mod synonyms;
pub mod units;

pub use affix::is_affixal_negation;
pub use circumstances::{Circumstances, NETWORKS, OUTLETS, Occasion, Office, Relative};
pub use cuts::{Cuts, Qualifier, is_remark, qualifier};
pub use detect::{detect, detect_within};
pub use english::numbers::RELATIVE_DAYS;
pub use gender::gender_of_noun;
pub use lexicon::{Entry, Joined, Lexicon};
pub use mentions::Mentions;
pub use stem::{is_common, is_first_person, negated_modal, stem};
pub use synonyms::{Kinship, Synonyms, particle_verb};

/// Everything the program knows about one language. Words are in lower case with straight apostrophes.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 primary subtag, such as `en`.
    pub code: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// Frequent function words; they tell the language of a text, and which words carry no meaning of their own.
    pub function_words: &'static [&'static str],
    /// Words and forms that report speech.
    pub verbs: &'static [ReportingVerb],
    /// Phrases that credit what follows or precedes: "according to".
    pub credits: &'static [&'static str],
    /// Titles that stand before a name: "Mr.", "Senator".
    pub titles: &'static [&'static str],
    /// Nouns for people and bodies that speak: "spokesperson", "senator", "lawsuit".
    pub source_nouns: &'static [SourceNoun],
    /// Abbreviations whose full stop does not end a sentence.
    pub abbreviations: &'static [&'static str],
    /// Personal pronouns that stand for a source.
    pub pronouns: &'static [Pronoun],
    /// What belongs to what in a mention: "a lawyer for the former mayor".
    pub mentions: &'static Mentions,
    /// What other words do in a sentence, so that a clause can be read without a parser.
    pub grammar: &'static [(WordClass, &'static [&'static str])],
    /// The forms of the definite article.
    pub definite: &'static [&'static str],
    /// Given names that tell the gender of who bears them.
    pub given_names: &'static [(Gender, &'static [&'static str])],
    /// Words that negate: "not", "never", "n't" forms spelt out.
    pub negations: &'static [&'static str],
    /// Modal verbs.
    pub modals: &'static [&'static str],
    /// Quantifiers and limiting words: "all", "some", "only".
    pub quantifiers: &'static [&'static str],
    /// Number words with their values.
    pub numerals: &'static [(&'static str, f64)],
    /// How it tells when, where and as what something was said.
    pub circumstances: &'static Circumstances,
    /// Names of months and weekdays.
    pub calendar: &'static [&'static str],
    /// Words spoken while thinking: "um", "you know".
    pub fillers: &'static [&'static str],
    /// Words that a cut must not hide, and editors' remarks in brackets.
    pub cuts: &'static Cuts,
    /// Where the verb stands.
    pub order: WordOrder,
    /// Words that part from their verb and end its clause, by the verb's dictionary form; the verb reports with one of them only.
    pub particles: &'static [(&'static str, &'static [&'static str])],
    /// Phrases that credit as [`Language::credits`] do, but only before a noun that reports: "nach" in "nach Angaben von X".
    pub credits_of_nouns: &'static [&'static str],
    /// Words that credit behind the source: "zufolge".
    pub postpositions: &'static [&'static str],
    /// Words that grow together with the next before an apostrophe, in lower case without it: "l" in "l'accord".
    pub elisions: &'static [&'static str],
    /// Verbs that an apostrophe joins to a pronoun before it, besides "'s": "ll" of "she'll".
    pub joined_verbs: &'static [(&'static str, Joined)],
    /// How much each feature of a few words in marks that no cue reports speaks for somebody's words, in hundredths of the logarithm of
    /// the odds; sorted by name. `bias` is what speaks for them from the start. Empty where nothing has been learnt.
    pub fragments: &'static [(&'static str, i16)],
    /// What inflection puts at the end of words; a stem is what stands before the longest of them. Empty where stems are made by rules.
    pub endings: &'static [&'static str],
    /// Whether a credit may stand within the marks: "« Oui, dit-elle, demain. »".
    pub incises: bool,
    /// Whether present forms of verbs are nouns too, so that only their agreement with the subject tells them apart: "claims".
    pub bare_forms: bool,
}

impl Language {
    /// Whether every noun is written with a capital, so that a capital tells no name.
    #[must_use]
    pub fn capital_nouns(&self) -> bool {
        self.order == WordOrder::VerbSecond
    }

    /// Whether months and weekdays are written with a capital.
    #[must_use]
    pub fn capital_dates(&self) -> bool {
        self.capital_nouns() || self.bare_forms
    }
}

/// Where the verb stands in a clause.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WordOrder {
    /// Behind its subject.
    SubjectVerb,
    /// Second in a main clause, whatever comes first, and last in a subordinate one. Nouns have capitals and grow together into compounds,
    /// and a full stop behind a figure makes it an ordinal.
    VerbSecond,
}

/// How a reporting verb takes what it reports.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VerbClass {
    /// Reports words: "said", "wrote".
    Speech,
    /// Reports a view or a feeling rather than words: "believes", "praised".
    Attitude,
}

/// Whether a cue affirms or denies what it reports.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Polarity {
    /// "said that X": X.
    #[default]
    Affirms,
    /// "denied that X": not X.
    Denies,
}

/// What follows a reporting verb.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Complement {
    /// A clause with or without "that", or words in marks: "said (that) X".
    Clause,
    /// Who is told, and then as after [`Complement::Clause`]: "told them (that) X".
    Recipient,
    /// A clause that "that" or a question word opens: "showed that X".
    That,
    /// Whatever the sentence goes on with: "accused X of Y", "called X a Y", "criticised X".
    Object,
    /// "to" and an infinitive: "refused to X".
    Infinitive,
    /// Words in marks only: "shouted", "laughed".
    Quote,
}

/// A verb that reports, in all its forms.
#[derive(Debug)]
pub struct ReportingVerb {
    /// The dictionary form; further words of it must stand right behind the verb: "point out".
    pub lemma: &'static str,
    /// Every finite form and past participle: first those of the present (two in English), then those of the past.
    pub forms: &'static [&'static str],
    /// Forms without a subject of their own: "saying".
    pub participles: &'static [&'static str],
    /// What it is followed by.
    pub complement: Complement,
    /// Speech or attitude.
    pub class: VerbClass,
    /// Affirming or denying.
    pub polarity: Polarity,
}

impl ReportingVerb {
    /// Whether it says that somebody uttered words and can end its sentence: "said", "told", not "urged" or "laughed".
    #[must_use]
    pub fn says(&self) -> bool {
        self.class == VerbClass::Speech
            && matches!(self.complement, Complement::Clause | Complement::Recipient | Complement::That)
    }
}

/// What a word does in a sentence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WordClass {
    /// "the", "a", "her", "several": opens a noun phrase.
    Determiner,
    /// "the", "a": a determiner that does not tell which of several times is meant, as "last" and "this" do.
    Article,
    /// "of", "in".
    Preposition,
    /// "has", "will", "did": stands before a verb.
    Auxiliary,
    /// "and", "or".
    Conjunction,
    /// "because", "but", "while": opens a clause.
    Clause,
    /// "as", "because", "when": opens a clause that says under what circumstances something was said.
    Circumstance,
    /// "whether", "if": opens what is asked rather than said.
    Question,
    /// "that", "whether": opens what is reported.
    Complementizer,
    /// "to" before an infinitive.
    Infinitive,
    /// "but", "while": opens a clause of equal standing, in which the report does not go on.
    Contrast,
    /// "who", "which": opens a relative clause and stands for its subject.
    Relative,
    /// "also", "later", "not": stands between subject and verb.
    Adverb,
    /// A frequent verb that does not report: "went", "made". It ends a noun phrase.
    Verb,
    /// "week", "year": with "last" or "next" it tells when.
    Time,
    /// "be" in all its forms; a past participle behind it is passive.
    Be,
    /// A noun that reports: "statement", "words", "answer".
    CueNoun,
    /// A verb form that marks speech as another's: "sei", "habe".
    Subjunctive,
    /// A verb form that may mark speech as another's, or a condition: "würde", "könnten".
    Conditional,
    /// A form that is no subject: "dem", "ihm".
    Oblique,
    /// A preposition that goes on with the noun before it: "von", "für".
    Belonging,
    /// "as", "wie": opens a clause that credits the sentence around it.
    Like,
    /// "so": credits the sentence before it to the noun behind it.
    Thus,
    /// "er", "man", "she": a pronoun in the case of a subject.
    Nominative,
    /// "das", "dies": before a verb of saying it stands for what was said.
    Demonstrative,
    /// "des", "der", "seiner": opens a phrase that goes on with the noun before it.
    Genitive,
    /// "by", "von": before who acts in the passive.
    Agent,
    /// "a", "ha": an auxiliary that may open a clause whose subject stands behind the verb: "…, a déclaré X".
    Inverting,
    /// "demnach": credits its sentence to whoever was credited last.
    Thereby,
    /// "says", "tells": a form of a reporting verb that is no noun as well, unlike "claims".
    VerbOnly,
    /// "North", "United", "San": opens the names of places and bodies, not of people.
    Place,
    /// "asked": a verb that puts questions.
    Asking,
    /// "with": stands before what somebody answers or reacts with.
    Means,
    /// "then", "but": a verb behind it has the subject of the verb before.
    Resuming,
    /// "by", "as": behind a past participle it tells a passive.
    AfterPassive,
    /// "his", "their": a pronoun that opens a noun phrase and tells whose.
    Owner,
    /// "I", "you": a pronoun whose verb has the form of the plural.
    Interlocutor,
    /// "wrote", "added": a reporting verb of which a thing can be the object as well.
    Handling,
    /// "so-called", "titled": words in marks right behind it are a name or a term and nobody's speech.
    Naming,
    /// "sang", "recited": takes works as well as words, so that a title right behind it is nobody's speech.
    Performing,
    /// "about", "least": narrows the amount behind it.
    Approximate,
    /// "half", "dozens": an amount in a word.
    Amount,
    /// "not", "nearly", "only": an adverb that belongs to the word behind it rather than to the verb before it.
    Focus,
    /// "about", "regarding": before what somebody is asked about.
    Topic,
    /// "named", "identified": who asks not to be, says nothing by that.
    Withheld,
}

/// What sort of source a noun names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NounClass {
    /// A role that one known person may hold: "senator", "director".
    Role,
    /// Somebody who speaks for another and may be left without a name: "spokesperson", "official", "source".
    Anonymous,
    /// A body: "company", "police".
    Organisation,
    /// A text: "lawsuit", "report", "filing".
    Document,
    /// Anybody else: "man", "teacher".
    Person,
}

/// A noun that can be a source.
#[derive(Debug)]
pub struct SourceNoun {
    /// Singular and plural, in lower case.
    pub forms: &'static [&'static str],
    /// What it names.
    pub class: NounClass,
}

/// Grammatical gender of a pronoun, as far as it tells who is meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gender {
    /// "he".
    Masculine,
    /// "she".
    Feminine,
    /// "it".
    Neuter,
    /// "they", "who", "I".
    Any,
}

/// A pronoun that can be a source.
#[derive(Debug)]
pub struct Pronoun {
    /// The form, in lower case.
    pub form: &'static str,
    /// Its gender.
    pub gender: Gender,
    /// Whether it stands for several.
    pub plural: bool,
}

/// A row of a table of nouns.
const fn noun(class: NounClass, forms: &'static [&'static str]) -> SourceNoun {
    SourceNoun { forms, class }
}

/// A row of a table of pronouns.
const fn pronoun(form: &'static str, gender: Gender, plural: bool) -> Pronoun {
    Pronoun { form, gender, plural }
}

/// A row of a table of reporting verbs.
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

/// The languages the program knows, English first.
pub static LANGUAGES: &[&Language] = &[&english::ENGLISH, &german::GERMAN, &french::FRENCH, &spanish::SPANISH];

/// The language with this BCP 47 tag (`en`, `en-GB`); `None` for one the program does not know.
#[must_use]
pub fn language(tag: &str) -> Option<&'static Language> {
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    LANGUAGES.iter().copied().find(|l| l.code.eq_ignore_ascii_case(primary))
}
