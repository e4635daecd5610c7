//! French.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "fr",
    function_words: "le la les de des et est une dans du que qui pour sur pas au aux par avec ce il elle sa son ses \
        ne plus sous a été à",
    quotation_marks: Some(("«\u{a0}", "\u{a0}»")),
    words_per_minute: Some(195),
    table: "Tableau",
    read_also: "À lire aussi|a lire aussi|lire aussi|?lisez aussi|?à lire également|?à voir aussi|voir aussi|\
        ~à lire|~lire la suite|pour aller plus loin|?lire également|lire aussi sur|?voir également|\
        ?à voir également|?à découvrir aussi|?à découvrir également|?retrouvez aussi",
    keywords: "Mots-clés|mots clés|mot-clé|thématiques|?étiquettes",
    related: "Sur le même sujet|sur le même thème|~dans la même rubrique|articles liés|contenus liés|\
        ?articles similaires|vous pourriez aimer|~du même auteur",
    months: "jan|fev|mars|avr|mai|juin|juil|aou|sep|oct|nov|dec",
    units: "min|h heu|j jou|sem|m moi|an ans",
    ago: "il",
    days_ago: "aujourd hui|hier|avant hier",
    updated: "modif mis",
    date_fillers: "er ere e",
    date_leads: "le",
    bylines: "propos recueillis par |publié par |écrit par |rédigé par |par |auteur: ",
    and: " et ",
    beside_names: "journaliste correspondant correspondante redaction",
    captions: "credit photo|legende|credits photo|credits photos|credit photos",
    advertisement: "publicité",
    legal: "tous droits réservés|adresse e-mail ne sera pas|utilise des cookies|politique de confidentialité",
    comments: "commentaire",
    comment_forms: "laisser un",
    requests: "s'abonner|inscrivez|partager|abonnez-vous|suivez-nous|téléchargez",
    invitations: "abonnez|inscrivez-vous|s'inscrire|suivez-nous|suivez nous|rejoignez-nous|rejoignez notre|\
        soutenez-nous|soutenez notre|soutenez la|recevez notre|recevez nos|recevez toute|recevez gratuitement|\
        téléchargez notre|téléchargez l'app|retrouvez-nous|vous devez être connecté|vous devez vous connecter|\
        connectez-vous|pour ne rien manquer|pour ne rien rater|ne manquez rien|ne ratez rien|vous avez aimé cet|\
        cet article vous a|partagez cet",
    buttons: "accueil|aller au contenu|aller au contenu principal|connexion|copier le lien|haut de page|imprimer|\
        imprimer l'article|lien copié|lire plus tard|mentions légales|nous contacter|offrir cet article|partager|\
        partager cet article|partager l'article|passer au contenu|passer la publicité|plan du site|recherche|\
        rechercher|retour en haut|s'abonner|se connecter|taille du texte|tout voir|voir plus|à propos|\
        écouter cet article|écouter l'article",
    counts: "min de lecture|minutes de lecture|minute de lecture|temps de lecture|temps de lecture estimé|lecture|\
        vues|commentaire|commentaires|partages",
    article_ends: "à propos de l'auteur|lire aussi",
    sources: "références|bibliographie|liens",
    announcements: "liens suivants|ci-dessous",
    page_words: "abonnez inscrivez publicite",
    #[cfg(feature = "lang-fr")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a affirme afin ai ainsi ajoute aller alors an annee annees annonce ans aout apres assez au aucun aucune \
            aujourd aupres aura aurait auront aussi autre autres aux avaient avait avant avec avoir avril ayant \
            beaucoup bien bon bonne c ca car cas ce cela celle celles celui cent cependant certaines certains ces cet \
            cette ceux chaque chez chose cinq comme concernant contre d dans de decembre declare deja demain depuis \
            dernier derniere dernieres derniers des deux deuxieme devant dimanche dire disait disent dit dix doit \
            doivent donc donne dont du durant egalement elle elles en encore enfin ensuite entre environ est estime \
            et etaient etait etant ete etre eu eux explique face faire fait faut fevrier fois font fut grand grande \
            grandes grands heure heures hier hors hui huit ici il ils indique j jamais janvier je jeudi jour jours \
            juillet juin jusqu l la laquelle le lequel les leur leurs lieu loin lors lorsqu lorsque lui lundi m ma \
            mai mais malgre mardi mars matin me meme memes mercredi mille milliard milliards million millions minutes \
            mis mise moins mois moment mon moyenne n ne neuf ni nos notamment note notre nous nouveau nouveaux \
            nouvelle nouvelles novembre octobre on ont or ou par parmi part partir pas pendant permet permettre petit \
            peu peut peuvent plus plusieurs pour pourrait pourtant pouvait precise premier premiere premieres \
            premiers pres presque pris prise qu quand quatre que quel quelle quelque quelques quels qui quoi rappele \
            rappelle rapporte rien s sa samedi sans se second seconde selon semaine semaines sept septembre sera \
            serait seront ses seulement si six soir soit son sont souligne sous suite sur surtout t tandis te tel \
            telle telles ton toujours tous tout toute toutefois toutes tres trois troisieme trop tu un une va \
            vendredi venir vers vient voir vont vos votre vous vraiment vu y"
        ),
        linkers: "a au aux d de des du en et l la le les",
        endings: "3 aux=al eaux=eau x s 3 issement ement ations=at ation=at ateur=at atrice=at euse=eur ive=if \
            ique=iqu ment tion=t ier ees ee er es e 3~ 3 e",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("le 1er août 2023", "2023-08-01"),
            ("Publié le 13 mars 2021 à 10h30", "2021-03-13T10:30"),
            ("3 févr. 2022", "2022-02-03"),
            ("mis à jour le 5 DÉCEMBRE 2022", "2022-12-05"),
            ("5 juillet 2022", "2022-07-05"),
        ],
        relative_dates: &[("il y a 3 jours", "2021-03-10")],
        same_stems: &["nationale nationaux nationales"],
        different_stems: &["mur mer paris parole"],
        ..Examples::NONE
    },
    ..Language::NONE
};
