//! Portuguese.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "pt",
    function_words: "o os as de que e do da em um uma para com não na no dos das se ao mais foi pelo pela como",
    quotation_marks: Some(("«", "»")),
    words_per_minute: Some(181),
    table: "Tabela",
    read_also: "Leia também|~leia mais|veja também|~saiba mais|~clique aqui e veja mais|?leia ainda|?veja mais|\
        ?confira também|?assista também",
    keywords: "?Palavras-chave|?assuntos",
    related: "?Notícias relacionadas|conteúdo relacionado|você talvez goste também|?mais sobre|\
        ?matérias relacionadas|?matéria relacionada",
    months: "jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez",
    units: "min|h hor|dia|sem|mes|ano",
    ago: "ha atras",
    days_ago: "hoje|ontem|anteontem",
    updated: "atuali",
    date_fillers: "do da",
    date_leads: "em",
    bylines: "por ",
    and: " e ",
    captions: "imagem",
    advertisement: "anúncio|publicidade",
    legal: "todos os direitos reservados|endereço de e-mail não será|usamos cookies|política de privacidade",
    comments: "comentário",
    comment_forms: "deixe",
    requests: "assine|compartilhe|inscreva",
    invitations: "assine|inscreva-se|inscreve-te|cadastre-se|siga-nos|siga o canal|siga o perfil|siga a gente|\
        siga nos|nos siga|receba|apoie|seja um|seja nosso|seja assinante|participe do nosso|acompanhe nossas|\
        acompanhe nosso|você precisa estar|você precisa fazer|tem de estar|gostou d|quer receber|faça parte|\
        entre no grupo|entre no nosso|entre para o|baixe o app|baixe nosso|curta nossa|curta a nossa|clique aqui",
    buttons: "assine|busca|compartilhar|contato|copiar link|entrar|fale conosco|imprimir|início|ir para o conteúdo|\
        link copiado|ouvir artigo|quem somos|salvar|ver mais|voltar ao topo",
    counts: "min de leitura|minutos de leitura|tempo de leitura|minutos|minuto|visualizações|comentários",
    article_ends: "sobre o autor|sobre a autora",
    sources: "fontes|referências",
    page_words: "publicidade",
    #[cfg(feature = "lang-pt")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a abril acrescentou adiantou afirmou agora agosto ainda alem algum alguma algumas alguns altura amanha \
            ano anos antes anunciou ao aos apenas apos aquela aquele aqui aquilo as assim ate bem cada caso cem cerca \
            cinco coisa com como contra cuja da daquele das de declarou depois desde dessa desse desta deste deve \
            devem dez dezembro dia dias disse diz dizem do dois domingo dos duas durante e ela elas ele eles em \
            embora entao entre era eram essa essas esse esses esta estao estar estas estava estavam este estes eu \
            explicou faz fazer feira fevereiro fez foi foram forma garantiu grande ha haver havia hoje hora horas \
            informou ir isso isto ja janeiro julho junho la lhe lhes lugar maio maior mais manha marco mas me melhor \
            menos mes meses mesma mesmo meu mil milhao milhoes minha muita muitas muito muitos na nada nao nas nem \
            nenhum nenhuma nessa nesse nesta neste ninguem no noite nos nova nove novembro novo num numa nunca o oito \
            onde ontem os ou outra outras outro outros outubro para parte pela pelas pelo pelos pode podem podera \
            pois por porque pouco primeira primeiro quais qual qualquer quando quarta quase quatro que quem quer \
            quinta referiu revelou sabado sao se segunda segundo seis sem semana sempre senhor ser sera seria sete \
            setembro seu seus sexta sido sim so sob sobre sua suas tambem tanto tao tarde te tem ter terca teve tinha \
            tinham toda todas todo todos tres tudo ultima ultimo um uma uns vai vao vez vezes voce voces"
        ),
        linkers: "a da das de do dos e em o",
        endings: "3 coes=cao oes=ao aes=ao ais=al eis=el ns=m res=r es s 3 mente cao=c ador=c ico=ic ica=ic 3 o a e",
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
