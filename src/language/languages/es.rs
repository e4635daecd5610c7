//! Spanish.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "es",
    letters: Letters::Latin("áéíóúñü"),
    function_words: "el la los las de del y que en un una por con para se no es su al lo más como fue pero este esta \
        ni ha han ser hay sin sobre entre a",
    quotation_marks: Some(("«", "»")),
    words_per_minute: Some(218),
    table: "Tabla",
    read_also: "Lee también|lea también|~leer más|?~lee más|~lee más aquí|~lea aquí|mira también|?ver también|\
        te puede interesar|también te puede interesar|~más información|vea también|lea además|lee además|\
        ?vea además|?mire también|mira|mire|puedes ver|?puede ver|también puede leer|también puedes leer|\
        le puede interesar|?puede interesarte|?te podría interesar|?quizás te interese|~te recomendamos|\
        ~le recomendamos|?entérate más",
    keywords: "Etiquetas|temas|temas relacionados|archivado en|?palabras clave|temas en este artículo",
    related: "Noticias relacionadas|relacionadas|relacionados|relacionado|~más noticias|contenidos relacionados|\
        podrías ver también|noticia relacionada|nota relacionada|notas relacionadas|artículo relacionado|\
        artículos relacionados",
    months: "ene|feb|mar|abr|may|jun|jul|ago|sep set|oct|nov|dic",
    weekdays: "dom lun mar mie jue vie sab",
    units: "min|h hor|d dia|sem|m mes|a ano",
    numerals: "dos tres cuatro cinco seis siete ocho nueve diez",
    ago: "hace",
    days_ago: "hoy|ayer|anteayer/antes de ayer/antier",
    published: "publica fecha",
    updated: "actuali modific",
    other_dates: "cines$ concierto$ limite plazo estreno cierre$ hasta$ desde$ cuando$ inicio$ vence \
        lanzamiento inscripcion \
        nacio nacimiento",
    date_fillers: "de del d ano",
    date_leads: "el",
    bylines: "de |por |escrito por |redactado por |publicado por |entrevista de |texto de |reportaje de |crónica de |\
        texto: |autora: |autores: |redacción: |enviado por |traducido por |traducción de |traducción: ",
    verdicts: "falso|verdadero|engañoso|verdad a medias|fuera de contexto|bulo|impreciso",
    topics: "desde en sobre para con noticias politica sociedad economia cultura mundo deportes crisis agua \
        jovenes nuevos nueva gran \
        primera los las una nuestra vida ciudad",
    and: " y ",
    between_surnames: " y ",
    beside_names: "redactor redactora corresponsal columnista periodista enviado enviada redaccion publicado \
        actualizado",
    captions: "fotografias|imagen|credito|creditos|figura",
    advertisement: "anuncio|publicidad|continúa leyendo después de la publicidad|\
        sigue leyendo después de la publicidad|continúa después de la publicidad|\
        la noticia continúa después de la publicidad",
    legal: "todos los derechos reservados|correo electrónico no será|utiliza cookies|política de privacidad|\
        acepta las cookies",
    comments: "comentario|respuestas",
    comment_forms: "deja un|deja tu",
    requests: "suscríbete|suscribirse|compartir|síguenos|regístrate|suscribir|boletín|publicado en|archivado en",
    invitations: "suscríb|suscrib|regístrate|síguenos|siguenos|síganos|sigue nuestr|únete a|unete a|hazte|apóyanos|\
        apoya nuestr|apoya el periodismo|descarga nuestra|descarga la app|recibe nuestr|recibe en tu|recibe gratis|\
        recibe las|no te pierdas|debes iniciar|debes estar conectado|debe iniciar|si te ha gustado|si te gustó|\
        mira lo que tiene|visita nuestr|te invitamos a seguir|sigue toda la información|apúntate a|déjanos tu|\
        déjanos un|cuéntanos|qué opinas|gracias por leer|haz clic aquí|haga clic aquí",
    buttons: "anterior|artículo anterior|artículo siguiente|aviso legal|buscar|comentar|comparte esto|compartir|\
        compartir artículo|compartir en facebook|compartir en whatsapp|compartir en x|contacto|copiar el enlace|\
        copiar enlace|enlace copiado|enlace externo|entrada anterior|entrada siguiente|escucha el artículo|\
        escucha la noticia|escuchar|escuchar artículo|escuchar noticia|guardar|guardar artículo|imprimir|\
        imprimir artículo|imprimir noticia|iniciar sesión|inicio|ir al contenido|lo más leído|me gusta cargando|\
        me gusta esto|pausar|portada|página anterior|página siguiente|quiénes somos|reproducir|saltar al contenido|\
        saltar anuncio|se abre en una nueva ventana|se abre en una pestaña nueva|se abre en una ventana nueva|\
        siguiente|silenciar|su navegador no soporta el elemento de audio|suscríbete|tamaño de letra|\
        tu navegador no soporta el elemento de audio|tu navegador no soporta el elemento de video|ver comentarios|\
        ver más|ver todo|versión para imprimir|volver arriba",
    counts: "min de lectura|minutos de lectura|minuto de lectura|tiempo de lectura|lectura|minutos|minuto|vistas|\
        visitas|comentario|comentarios",
    no_sections: "en directo|en vivo|exclusiva|exclusivo|inicio|número|portada|semana|sin categoría|sin clasificar",
    text_openings: "nota del editor|nota de la redacción|queridos lectores|introducción|resumen|prólogo|\
        capítulo|capítulo primero|primera parte|pregunta|primero|buenos días|bienvenidos|recuadro",
    article_ends: "sobre el autor|vea también|lea más|mira también|puedes ver",
    sources: "fuentes|referencias|bibliografía|documentos|fuente",
    announcements: "siguientes enlaces|a continuación",
    page_words: "publicidad suscribete",
    #[cfg(feature = "lang-es")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a abril acaso acerca actualmente ademas adonde afirmo afuera agosto agrego ahi ahora al algo \
            alguien algun alguna algunas alguno algunos alla alli ambos anadio ano anos ante anteriormente \
            antes anuncio apenas aquel aquella aquellas aquello aquellos aqui aseguro asi asimismo atras aun \
            aunque ayer bajo bastante bien cada casi caso cerca cierta ciertas cierto ciertos cinco comento \
            como con conforme conmigo contigo contra cual cuales cualquier cualquiera cuando cuanto cuantos \
            cuatro cuya cuyas cuyo cuyos de debajo debe deben debido declaro del demas dentro desde despues \
            destaco detras dia dias dice dicen diciembre diez dijo domingo donde dos durante e efectivamente el \
            ella ellas ello ellos embargo en encima enero enfrente enseguida entonces entre era eran es esa \
            esas ese eso esos especialmente esta estaba estaban estan estar estas este esto estos excepto \
            explico expreso febrero finalmente forma fue fuera fueron generalmente gran grande ha haber habia \
            habian hace hacer hacia han hasta hay he hizo hora horas hoy inclusive incluso indico informo \
            inmediatamente ir jamas jueves julio junio junto la las le lejos les lo los luego lugar lunes \
            manana manera martes marzo mas mayo mayor me mediante mejor menos mes meses mi mientras miercoles \
            mil millon millones misma mismas mismo mismos momento mucha muchas mucho muchos muy nada nadie ni \
            ningun ninguna ninguno no nos nosotros noviembre nuestra nuestras nuestro nuestros nueva nueve \
            nuevo nunca o obstante ocho octubre otra otras otro otros para parte pero poca pocas poco pocos \
            poder podria por porque posteriormente precisamente primer primera primero principalmente \
            probablemente pronto puede pueden pues puesto que quien quienes quiere quiza quizas realmente \
            recientemente respecto sabado salvo se segun segundo seis semana semejante senalo septiembre ser \
            sera seria si sido siempre siete simplemente sin sino siquiera sobre solamente solo son sostuvo su \
            sumamente sus tal tales tambien tampoco tan tanta tantas tanto tantos tarde te temprano tener tenia \
            tiene tienen toda todas todavia todo todos tras traves tres tu u ultima ultimo un una unas \
            unicamente uno unos usted ustedes va van varias varios veces vez viernes vosotros vuestra vuestro y \
            ya yo"
        ),
        linkers: "al de del el en la las los y",
        endings: "3 aciones=acion iones=ion ces=z es s 3 mente acion=ac ador=ac adora=ac ico=ic ica=ic 3 o a e",
        auxiliaries: "ha han había habían haber fue fueron será serán sido es son era eran está están",
        verb_endings: "aron ieron aban daba gaba laba naba raba taba erán irán arán ará erá irá ó",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 de marzo de 2021", "2021-03-13"),
            ("5 ene. 2022 - 10:30 h", "2022-01-05T10:30"),
            ("2 de agosto del 2020", "2020-08-02"),
        ],
        relative_dates: &[("hace 2 días", "2021-03-11")],
        same_stems: &["bibliotecas biblioteca", "elecciones elección"],
        ..Examples::NONE
    },
    ..Language::NONE
};
