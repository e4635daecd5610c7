//! Portuguese.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "pt",
    letters: Letters::Latin("ãáàâçéêíóôõúü"),
    function_words: "o os as de que e do da em um uma para com não na no dos das se ao mais foi pelo pela como a",
    quotation_marks: Some(("«", "»")),
    words_per_minute: Some(181),
    table: "Tabela",
    read_also: "Leia também|~leia mais|veja também|~saiba mais|~clique aqui e veja mais|?leia ainda|?veja mais|\
        ?confira também|?assista também",
    keywords: "?Palavras-chave|?assuntos",
    related: "?Notícias relacionadas|conteúdo relacionado|você talvez goste também|?mais sobre|\
        ?matérias relacionadas|?matéria relacionada",
    months: "jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez",
    weekdays: "dom seg ter qua qui sex sab",
    units: "min|h hor|dia|sem|mes|ano",
    ago: "ha atras",
    days_ago: "hoje|ontem|anteontem",
    published: "publica data",
    updated: "atuali",
    other_dates: "limite prazo estreia ate$ quando$ inicio$ lancamento inscric",
    date_fillers: "do da",
    date_leads: "em",
    bylines: "reportagem de |reportagem: |redação: |tradução de |tradução: |traduzido por ",
    verdicts: "enganoso|fora de contexto|distorcido",
    topics: "noticias economia mundo esportes brasil portugal crise agua jovens",
    and: " e ",
    between_surnames: " e ",
    beside_names: "agência correspondente colunista jornalista repórter redação publicado atualizado",
    captions: "imagem",
    advertisement: "anúncio|publicidade|continua após a publicidade|continua depois da publicidade",
    legal: "todos os direitos reservados|endereço de e-mail não será|usamos cookies|política de privacidade",
    comments: "comentário",
    comment_forms: "deixe",
    requests: "assine|compartilhe|inscreva|siga o|siga a|acompanhe o|acompanhe a|publicado em|postado em",
    invitations: "assine|inscreva-se|inscreve-te|cadastre-se|siga-nos|siga o canal|siga o perfil|siga a gente|\
        siga nos|nos siga|receba|apoie|seja um|seja nosso|seja assinante|participe do nosso|acompanhe nossas|\
        acompanhe nosso|você precisa estar|você precisa fazer|tem de estar|gostou d|quer receber|faça parte|\
        entre no grupo|entre no nosso|entre para o|baixe o app|baixe nosso|curta nossa|curta a nossa|clique aqui|\
        clique aqui e siga|participe do canal|entre no canal|assine a newsletter|leia mais notícias|\
        leia outras notícias|deixe seu comentário|deixe sua opinião|obrigado por ler",
    buttons: "abre em nova aba|abre em nova janela|abre em uma nova janela|abre numa nova janela|artigo anterior|\
        as mais lidas|assine|busca|compartilhar|compartilhar no facebook|compartilhar no whatsapp|compartilhe isso|\
        contato|copiar link|curtir carregando|curtir isso|entrar|fale conosco|imprimir|início|ir para o conteúdo|\
        link copiado|link externo|mais lidas|ouvir artigo|ouvir notícia|ouça a notícia|ouça este artigo|\
        partilhar no facebook|pausar|post anterior|próxima página|próximo artigo|próximo post|página anterior|\
        quem somos|reproduzir|salvar|seu navegador não suporta o elemento de áudio|ver mais|versão para impressão|\
        voltar ao topo",
    counts: "min de leitura|minutos de leitura|tempo de leitura|minutos|minuto|visualizações|comentários",
    no_sections: "início|página inicial|sem categoria",
    text_openings: "nota do editor|nota da redação|caros leitores|introdução|resumo|prefácio|capítulo|\
        primeira parte|bom dia",
    article_ends: "sobre o autor|sobre a autora",
    sources: "fontes|referências|fonte",
    page_words: "publicidade",
    #[cfg(feature = "lang-pt")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a abril acerca acima acola acrescentou adiante adiantou afinal afirmou afora agora agosto ai ainda \
            alem algo alguem algum alguma algumas alguns ali altura amanha ambos ano anos ante anteontem \
            anteriormente antes anunciou ao aos apenas apesar apos aquela aquelas aquele aqueles aqui aquilo as \
            assim ate atras atraves atualmente bastante bem ca cada caso cedo cem cerca certa certas certo \
            certos cinco coisa com comigo como conforme conosco consigo contanto contra contudo cuja cujas cujo \
            cujos da dai daquela daquele daquilo das de debaixo declarou dela delas dele deles demais dentro \
            depois desde dessa dessas desse desses desta destas deste destes deve devem devido dez dezembro dia \
            diante dias disse disso disto diz dizem do dois domingo dos duas durante e eis ela elas ele eles em \
            embaixo embora enfim enquanto entao entre entretanto era eram especialmente essa essas esse esses \
            esta estao estar estas estava estavam este estes eu exceto explicou faz fazer feira fevereiro fez \
            finalmente foi foram forma garantiu geralmente grande ha haver havia hoje hora horas imediatamente \
            inclusive informou ir isso isto ja jamais janeiro julho junho la lhe lhes logo longe lugar maio \
            maior mais manha marco mas me mediante melhor menos mes meses mesma mesmas mesmo mesmos meu mil \
            milhao milhoes minha muita muitas muito muitos na nada nao naquela naquele nas nela nele nem nenhum \
            nenhuma nessa nesse nesta neste ninguem nisso nisto no noite nos nossa nosso nova nove novembro \
            novo num numa nunca o oito onde ontem ora os ou outra outras outro outrora outros outubro para \
            parte pela pelas pelo pelos per perante perto pode podem podera pois por porem porquanto porque \
            portanto posteriormente pouca poucas pouco poucos primeira primeiro principalmente provavelmente \
            quais quaisquer qual qualquer quando quanta quantas quanto quantos quarta quase quatro que quem \
            quer quica quinta realmente recentemente referiu revelou sabado salvo sao se segunda segundo seis \
            sem semana sempre senao senhor ser sera seria sete setembro seu seus sexta sido sim simplesmente so \
            sob sobre sobremaneira sobretudo somente sua suas tais tal talvez tambem tampouco tanta tantas \
            tanto tantos tao tarde te tem ter terca teve tinha tinham toda todas todavia todo todos tres tuas \
            tudo ultima ultimamente ultimo um uma uns vai vao varia varias vario varios vez vezes visto voce \
            voces vos"
        ),
        linkers: "a da das de do dos e em o",
        endings: "3 coes=cao oes=ao aes=ao ais=al eis=el ns=m res=r es s 3 mente cao=c ador=c ico=ic ica=ic 3 o a e",
        auxiliaries: "foi foram será serão sido é são era eram está estão tem tinha",
        verb_endings: "aram eram iram avam ariam eriam iriam ou dava gava nava tava ulava",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 de março de 2021", "2021-03-13"),
            ("5 dez 2022 às 10h05", "2022-12-05T10:05"),
            ("2 de outubro de 2020", "2020-10-02"),
        ],
        relative_dates: &[("há 20 minutos", "2021-03-13T10:10Z")],
        same_stems: &["eleições eleição"],
        ..Examples::NONE
    },
    ..Language::NONE
};
