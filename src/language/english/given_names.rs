//! English given names, as far as they tell who is meant by "he" and "she".
//!
//! The authors' own list of common names; no published list was copied. A name borne by men and women is in neither
//! row.

use crate::language::Gender;

/// Given names with the gender they tell.
#[rustfmt::skip]
pub(super) static GIVEN_NAMES: &[(Gender, &[&str])] = &[
    (
        Gender::Masculine,
        &[
            "august", "james", "john", "robert", "michael", "william", "david", "richard", "joseph", "thomas",
            "charles", "christopher", "daniel", "matthew", "anthony", "mark", "donald", "steven", "paul", "andrew",
            "andy", "joshua", "kenneth", "kevin", "brian", "george", "edward", "ronald", "timothy", "jason", "jeffrey",
            "jeff", "ryan", "jacob", "gary", "nicholas", "eric", "jonathan", "stephen", "larry", "justin", "scott",
            "brandon", "benjamin", "ben", "samuel", "gregory", "frank", "raymond", "jack", "dennis", "jerry", "peter",
            "ted", "marco", "mike", "jim", "joe", "tim", "tom", "bob", "chris", "rick", "rob", "roger", "dan", "greg",
            "steve", "matt", "ed", "ron", "ken", "don", "phil", "bruce", "harry", "henry", "karl", "carl", "walter",
            "arthur", "albert", "martin", "adam", "alan", "aaron", "patrick", "sean", "douglas", "doug", "dave", "nick",
            "sam", "alex", "max", "oliver", "jake", "luke", "simon", "neil", "keith", "todd", "craig", "philip", "ian",
            "hugh", "ralph", "roy", "louis", "fred", "howard", "corey", "russell", "glenn", "barry", "stuart", "hans",
            "klaus", "pierre", "josé", "juan", "carlos", "luis", "miguel", "pedro", "jorge", "mohammed", "muhammad",
            "ahmed", "ali", "hassan", "omar", "ibrahim", "vladimir", "dmitri", "ivan", "sergei", "boris", "igor",
            "giovanni", "antonio", "francesco", "wei", "hiroshi", "kenji", "raj", "amit", "rahul", "sanjay", "ivo",
            "emil", "felix", "anton", "otto", "jonas", "lukas", "leo", "oscar", "erik", "lars", "sven", "nils",
            "henrik", "magnus", "axel", "hugo", "marcel", "julien", "laurent", "andré", "stefan", "matthias", "jürgen",
            "wolfgang", "günter", "dieter", "ernst", "gustav", "edmund", "theodore", "rupert", "nigel", "graham",
            "gareth", "declan", "liam", "connor", "owen", "rhys", "callum", "angus", "hamish", "alistair", "tobias",
            "milo", "mateo", "diego", "rafael", "enrique", "fernando", "alejandro", "pablo", "sergio", "paolo", "luca",
            "matteo", "lorenzo", "marek", "tomasz", "piotr", "pavel", "jiri", "laszlo", "viktor", "nikolai", "alexei",
            "yuri", "mustafa", "mehmet", "yusuf", "tariq", "khalid", "abdullah", "nathan", "caleb", "elijah", "isaac",
            "joel", "derek", "trevor", "wayne",
        ],
    ),
    (
        Gender::Feminine,
        &[
            "may", "april", "june", "mary", "patricia", "jennifer", "linda", "elizabeth", "barbara", "susan", "jessica",
            "sarah", "karen", "lisa", "nancy", "betty", "margaret", "sandra", "ashley", "kimberly", "emily", "donna",
            "michelle", "carol", "amanda", "dorothy", "melissa", "deborah", "stephanie", "rebecca", "sharon", "laura",
            "cynthia", "kathleen", "amy", "angela", "shirley", "anna", "brenda", "pamela", "emma", "nicole", "helen",
            "samantha", "katherine", "christine", "debra", "rachel", "carolyn", "janet", "catherine", "maria",
            "heather", "diane", "ruth", "julie", "olivia", "joyce", "virginia", "chelsea", "ann", "anne", "jane",
            "kate", "katie", "megan", "claire", "alice", "julia", "marie", "martha", "teresa", "theresa", "gloria",
            "evelyn", "judy", "rose", "kathy", "jill", "tammy", "wendy", "christina", "victoria", "lauren", "andrea",
            "hannah", "sally", "lucy", "ellen", "joan", "louise", "charlotte", "sophie", "natalie", "diana", "monica",
            "paula", "denise", "tina", "erin", "angelica", "fatima", "aisha", "priya", "mei", "yuki", "ana", "carmen",
            "elena", "irina", "olga", "svetlana", "natasha", "ingrid", "greta", "ursula", "monique", "brigitte",
            "francesca", "giulia", "ada", "ida", "eva", "lena", "nora", "clara", "vera", "ines", "petra", "mara",
            "frieda", "hilda", "astrid", "sigrid", "freya", "karin", "birgit", "heike", "sabine", "silke", "renate",
            "gisela", "ilse", "liesl", "marta", "isabel", "isabella", "lucia", "rosa", "pilar", "dolores", "chiara",
            "paola", "valentina", "beatrice", "camille", "élise", "amélie", "juliette", "simone", "geneviève",
            "agnieszka", "katarzyna", "zuzana", "ludmila", "tatiana", "galina", "leila", "yasmin", "zainab", "nadia",
            "amina", "layla", "lakshmi", "deepa", "sunita", "anjali", "fiona", "siobhan", "niamh", "moira", "bridget",
            "imogen", "harriet", "beatrix", "daphne", "phoebe", "penelope", "gwendolyn", "rosemary", "winifred",
            "mabel", "edith", "agnes", "irene", "esther", "miriam", "naomi", "leah", "abigail", "grace", "ella", "mia",
            "ava", "chloe", "zoe", "stella", "audrey", "vivian", "eleanor", "matilda",
        ],
    ),
];
