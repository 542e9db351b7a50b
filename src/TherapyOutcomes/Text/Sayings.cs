using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>Sayings that use a word from <see cref="HealthWords"/> in another sense, such as "welcome back" and "hand in hand".</summary>
internal static partial class Sayings
{
    // Without "back at work" and "back to normal", which reveal that a person was away or unwell.
    private const string Back =
        "welcome back|(?:com(?:e|es|ing)|came|call(?:ed|ing)?|get|gets|got|getting|look(?:s|ing)?|hear(?:ing)?|writ(?:e|ing)|giv(?:e|es|ing)"
        + "|bring(?:s|ing)?|brought|bounc(?:e|ed|ing)|step(?:ped)?|have you|had you|see you|seeing you|you're|you are|i'm|right|held|hold) back"
        + @"(?! (?:pain|problem|trouble|ache|injury|muscle|surgery|at|to (?!us\b|see\b|the clinic\b)))|back (?:soon|with us|to us|here|home|in touch"
        + @"|then)|(?:have|had|got) (?:your|our|my) backs?|pats? (?:yourself )?on the back";

    private const string Hands =
        @"hand in hand|(?:giv(?:e|es|ing)|gave|lend(?:s|ing)?|lent|need(?:s|ed)?) (?:[\w'-]+ ){0,2}a (?:big |helping |round )?hand|helping hands?"
        + @"|a (?:big )?hand|(?:on|at|by|to) hand|on the (?:other|one) hand|(?:in )?(?:good|safe) hands|hands down"
        + "|arm in arm|open arms|shoulder to shoulder|neck and neck|thumbs up|rule of thumb|fingers crossed|cross (?:your|our|my) fingers";

    private const string Feet =
        "(?:best|right|first) foot forward|on (?:your|our|my) own (?:two )?feet|feet up|(?:on|off) (?:your|our|my) toes|toe the line|head over heels"
        + "|hip hip hoo?rah?y?|hip hip hurra[yh]|joint (?:efforts?|ventures?|success|work)|break a leg|cold feet";

    private const string Head =
        "head starts?|heads up|head (?:held )?high|(?:heads?|chins?) up|face to face|face-to-face|in the face of|(?:smiles?|smiling|grin) on (?:your"
        + "|our|my|every) faces?|(?:see|seeing) your (?:smiling |happy |friendly )?face|eye to eye|keep an eye|bright-eyed|all ears";

    private const string Heart =
        "heart-felt|heart-warming|heart and soul|heart of gold|take heart|by heart|whole-hearted|(?:from|with|at) (?:the bottom of )?(?:all )?(?:our"
        + "|my|the|your) (?:whole )?hearts?|warms? (?:our|my) hearts?|gut feeling";

    private const string Other =
        "strokes? of luck|(?:sleep|hold|sit) tight|(?:best of|good|to your) health|no hard feelings|a broken record|don't worry|no worries|not to worry";

    private const string Spanish =
        "de (?:todo )?(?:nuestro |mi )?corazón|mano a mano|de la mano|(?:echar|dar)(?:le|nos|te)? una mano|una mano|en buenas manos|codo con codo"
        + "|brazos abiertos|de pie|en pie|a pie|al pie de la letra|en frente|frente a"
        + "|sueños? (?:hechos?|cumplidos?)|piel de gallina|de cabeza|cabeza (?:bien )?alta|(?:mucha|buena) salud";

    /// <summary>Matches the sayings, in English and Spanish.</summary>
    [GeneratedRegex($@"\b(?:{Back}|{Hands}|{Feet}|{Head}|{Heart}|{Other}|{Spanish})\b", RegexOptions.CultureInvariant)]
    public static partial Regex All();
}
