using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>Phrases that take back a claim within its own clause, such as "not cured", "not because of" and "we can't say that".</summary>
internal static partial class ClaimDenials
{
    private const string Not =
        @"not|never|cannot|no|nor|neither|without|nothing|nobody|none|hardly|far from|\w+n't|(?:do|does|did|is|was|are|were|ca|wo|have|has)nt|nunca"
        + @"|sin|tampoco|ning[uú]n[oa]?|nadie|nada|ni";

    // A new subject or a joined clause ends what was denied before it.
    private const string NewClause =
        "and|but|so|because|now|doubt|wonder|question|you|your|you're|you've|we|we're|i|i'm|it|it's|he|she|they|y|pero|porque|ahora|usted|duda|su|ya"
        + "|solo|sólo|only|just|merely";

    private const string Between = $@"(?:(?!(?:{NewClause})\b)[\w'%-]+ )";

    private const string Knowing =
        "kn[oe]wn?s?|say|says|tell|tells|prov(?:e|en|es)|proof|promis(?:e|es|ed)|claim(?:s|ed)?|guarantee[ds]?|sure|certain|clear|shown?s?|means?"
        + "|conclude|assume|think|true|evidence"
        + "|sab\\w+|sé|decir|asegur\\w+|promet\\w+|promesas?|garanti\\w+|pruebas?|demuestr\\w+|demostr\\w+|signific\\w+|quiere decir|afirm\\w+"
        + "|segur[oa]s?|clar[oa]|creemos|pensamos|cierto|verdad";

    private const string OpenQuestion =
        "whether|unlikely|unclear|unknown|uncertain|unproven|(?:hard|impossible|difficult|too early|too soon) to (?:know|say|tell|prove)|(?:know"
        + "|knows|say|tell|see|ask|check|us) if";

    private const string EndOfDoubt =
        @"\.| (?:but|however|although|though|pero|aunque|sino)\b|,(?:(?:and|so|now|but|y|pero) )?(?:you|your|you're|you've|we|we're|we've|i|i'm|it"
        + @"|it's|he|she|they|this|that|there|usted|su|pero|but)\b| and (?:you|your|you're|we|it|he|she|they)\b| y (?:usted|su)\b";

    private const string CauseLink = EnglishCauseClaims.Link + "|" + SpanishCauseClaims.Link + "|por|because|porque";

    /// <summary>Matches words that leave open whether what follows is true, together with everything they leave open.</summary>
    [GeneratedRegex(
        $@"\b(?:(?:{Not}) {Between}{{0,2}}(?:{Knowing})|{OpenQuestion})\b(?:(?!{EndOfDoubt}).)*",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    public static partial Regex Doubt();

    /// <summary>Matches a cure that is denied after it is named, such as "a cure can't be promised".</summary>
    [GeneratedRegex(
        @"\b(?:cures?|miracles?) (?:(?:is|are|was|can|could|will|do|does) (?:not|never)|cannot|\w+n't)\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex CureDeniedAfter();

    /// <summary>Matches a cure that is denied before it is named.</summary>
    [GeneratedRegex(
        $@"\b(?:{Not}) {Between}{{0,4}}?(?:{CureClaims.Words})\b(?:(?: (?:or|nor|o|ni) |,(?:(?:or|nor|o"
        + $@"|ni) )?){Between}{{0,2}}?(?:{CureClaims.Words})\b)*(?: for good\b)?",
        RegexOptions.CultureInvariant)]
    public static partial Regex DeniedCure();

    /// <summary>Matches a cause that is denied because the "not" comes right before the link. "Not sore because of massage" still names the cause.</summary>
    [GeneratedRegex(
        $@"\b(?:{Not}|rather than|instead of) (?:(?:be|been|being|a|the|as|have|has|all|all of this|necessarily|solely|entirely|purely|simply|really"
        + $@"|mainly|alone|direct|es|está|fue|ha sido|sea|el|la|un|una|siempre|necesariamente) ){{0,3}}(?:{CauseLink})\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex DeniedCause();
}
