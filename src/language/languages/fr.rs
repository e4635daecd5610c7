//! French.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "fr",
    letters: Letters::Latin("àâæçéèêëîïôœùûü"),
    function_words: "le la les de des et est une dans du que qui pour sur pas au aux par avec ce il elle sa son ses \
        ne plus sous a été à en se mais ont être leur cette sans",
    quotation_marks: Some(("«\u{a0}", "\u{a0}»")),
    words_per_minute: Some(195),
    table: "Tableau",
    read_also: "À lire aussi|a lire aussi|lire aussi|lisez aussi|à lire également|à voir aussi|voir aussi|~à lire|\
        ~lire la suite|pour aller plus loin|lire également|lire aussi sur|voir également|à voir également|\
        à découvrir aussi|à découvrir également|retrouvez aussi|?à découvrir|?notre dossier|?à ne pas manquer",
    keywords: "Mots-clés|mots clés|mot-clé|thématiques|?étiquettes|?thèmes|?sujets",
    related: "Sur le même sujet|sur le même thème|~dans la même rubrique|articles liés|contenus liés|\
        articles similaires|vous pourriez aimer|~du même auteur",
    months: "jan|fev|mars|avr|mai|juin|juil|aou|sep|oct|nov|dec",
    weekdays: "dim lun mar mer jeu ven sam",
    units: "min|h heu|j jou|sem|m moi|an ans",
    numerals: "deux trois quatre cinq six sept huit neuf dix",
    ago: "il",
    days_ago: "aujourd hui|hier|avant hier",
    published: "publie date paru enligne",
    updated: "modif mis+a mise+a actualis maj+le",
    other_dates: "concert$ cinema$ spectacle$ limite sortie salles$ jusqu$ cloture echeance seance quand$ \
        partir$ ne$ nee$ inscription \
        debut$ fin$",
    date_fillers: "er ere e",
    date_leads: "le",
    bylines: "par |publié par |écrit par |rédigé par |article rédigé par |propos recueillis par |\
        entretien réalisé par |interview réalisée par |reportage de |traduit par |traduit de l’anglais par |\
        traduit de l'anglais par |traduction: |traduction de |auteur: |auteure: |autrice: |\
        auteurs: |texte: |soumis par |posté par ",
    verdicts: "faux|vrai|trompeur|plutôt faux|plutôt vrai|partiellement faux|infox|hors contexte|infondé|\
        manipulé",
    topics: "dans en sur pour avec region actualites politique societe economie culture monde crise eau jeunes \
        nouveaux nouvelle grand \
        grande petit premiere ligue fait divers une les des notre vie ville",
    and: " et ",
    beside_names: "journaliste correspondant correspondante rédacteur rédactrice envoyé envoyée redaction publié \
        publie modifié",
    captions: "credit photo|legende|credits photo|credits photos|credit photos",
    advertisement: "publicité|la suite après la publicité|la suite après cette publicité|\
        l'article continue après la publicité|continuer la lecture après la publicité",
    legal: "tous droits réservés|adresse e-mail ne sera pas|utilise des cookies|politique de confidentialité|\
        n'avez pas accepté les cookies|acceptez les cookies",
    comments: "commentaire",
    comment_forms: "laisser un",
    requests: "s'abonner|inscrivez|partager|abonnez-vous|suivez-nous|téléchargez|publié dans|classé dans",
    invitations: "abonnez|inscrivez-vous|s'inscrire|suivez-nous|suivez nous|rejoignez-nous|rejoignez notre|\
        soutenez-nous|soutenez notre|soutenez la|recevez notre|recevez nos|recevez toute|recevez gratuitement|\
        téléchargez notre|téléchargez l'app|retrouvez-nous|vous devez être connecté|vous devez vous connecter|\
        connectez-vous|pour ne rien manquer|pour ne rien rater|ne manquez rien|ne ratez rien|vous avez aimé cet|\
        cet article vous a|partagez cet|réagissez|donnez votre avis|laissez un commentaire|écrivez-nous|\
        vous avez une info|merci d'avoir lu|recevez chaque|recevez tous les|recevez l’essentiel",
    buttons: "accueil|agrandir l'image|ajouter aux favoris|ajouter à vos favoris|aller au contenu|\
        aller au contenu principal|article précédent|article suivant|commenter|connexion|copier le lien|haut de page|\
        imprimer|imprimer cet article|imprimer l'article|j'aime chargement|j'aime ça|les plus lus|lien copié|\
        lien externe|lire l'audio|lire la vidéo|lire plus tard|mentions légales|nous contacter|nouvelle fenêtre|\
        offrir cet article|ouvre un nouvel onglet|page précédente|page suivante|partager|partager cet article|\
        partager l'article|partager sur facebook|partager sur twitter|partager sur whatsapp|partager sur x|\
        passer au contenu|passer la publicité|plan du site|recherche|rechercher|retour en haut|réagir|s'abonner|\
        s'ouvre dans un nouvel onglet|s'ouvre dans une nouvelle fenêtre|se connecter|taille du texte|tout voir|\
        version imprimable|voir plus|votre navigateur ne prend pas en charge l'audio|\
        votre navigateur ne supporte pas l'élément audio|à propos|écouter|écouter cet article|écouter l'article",
    counts: "min de lecture|minutes de lecture|minute de lecture|temps de lecture|temps de lecture estimé|lecture|\
        vues|commentaire|commentaires|partages",
    no_sections: "accueil|en direct|exclusif|non classé|non catégorisé|numéro|sans catégorie|semaine",
    text_openings: "note de la rédaction|chers lecteurs|chères lectrices, chers lecteurs|résumé|avant-propos|\
        préambule|chapitre|chapitre premier|première partie|bonjour|repères|encadré",
    article_ends: "à propos de l'auteur|lire aussi",
    sources: "références|bibliographie|liens",
    announcements: "liens suivants|ci-dessous",
    page_words: "abonnez inscrivez publicite",
    #[cfg(feature = "lang-fr")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a actuellement affirme afin ai ailleurs ainsi ajoute aller alors an annee annees annonce ans aout \
            apres assez au aucun aucune aujourd auparavant aupres auquel aura aurait auront aussi aussitot \
            autant autour autre autrefois autrement autres aux auxquelles auxquels avaient avait avant avec \
            avoir avril ayant beaucoup bien bientot bon bonne c ca car cas ce ceci cela celle celles celui cent \
            cependant certaines certains certes ces cet cette ceux chacun chacune chaque chez chose cinq \
            combien comme comment completement concernant contre d dans davantage de decembre declare dedans \
            dehors deja dela demain depuis dernier derniere dernieres derniers derriere des desormais \
            desquelles desquels dessous dessus deux deuxieme devant dimanche dire disait disent dit dix doit \
            doivent donc donne dont dorenavant du duquel durant egalement elle elles en encore enfin ensuite \
            entre envers environ est estime et etaient etait etant ete etre eu eux evidemment excepte explique \
            face faire fait faut fevrier finalement fois font fut generalement grand grande grandes grands \
            heure heures hier hormis hors hui huit ici il ils indique j jadis jamais janvier je jeudi jour \
            jours juillet juin jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lieu \
            loin lors lorsqu lorsque lui lundi m ma mai maintenant mais malgre mardi mars matin me meme memes \
            mercredi mieux mille milliard milliards million millions minutes mis mise moins mois moment mon \
            moyenne n ne neanmoins neuf ni nos notamment note notre nous nouveau nouveaux nouvelle nouvelles \
            novembre nulle octobre on ont or ou outre par parce parfois parmi part particulierement partir pas \
            pendant permet permettre petit peu peut peuvent plus plusieurs plutot pour pourquoi pourrait \
            pourtant pouvait precise premier premiere premieres premiers pres presque pris prise probablement \
            puis puisqu puisque qu quand quant quatre que quel quelle quelles quelqu quelque quelques quels qui \
            quiconque quoi quoiqu quoique rappele rappelle rapporte recemment rien s sa samedi sans sauf se \
            second seconde selon semaine semaines sept septembre sera serait seront ses seulement si simplement \
            sinon six soir soit son sont soudain souligne sous souvent suite suivant sur surtout t tandis tant \
            tantot tard te tel telle telles tels ton tot totalement toujours tous tout toute toutefois toutes \
            tres trois troisieme trop tu un une va vendredi venir vers via vient voici voila voir vont vos \
            votre vous vraiment vu y"
        ),
        linkers: "a au aux d de des du en et l la le les",
        endings: "3 aux=al eaux=eau x s 3 issement ement ations=at ation=at ateur=at atrice=at euse=eur ive=if \
            ique=iqu ment tion=t ier ees ee er es e 3~ 3 e",
        auxiliaries: "a ont avait avaient aura auront ayant été est sont était étaient sera seront être avoir",
        verb_endings: "èrent aient eront iront issent",
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
