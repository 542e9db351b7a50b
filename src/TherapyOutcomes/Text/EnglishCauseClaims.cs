using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>English phrases that name care as the cause of an improvement. The evidence never supports this, because time alone has the same effect.</summary>
internal static partial class EnglishCauseClaims
{
    /// <summary>Phrases that link an effect to its cause.</summary>
    public const string Link =
        "because of|on account of|by virtue of|result of|consequence of|caused by|due to|owing to|attributable to|attributed to|credit (?:goes )?to"
        + "|brought about by|achieved (?:by|through)"
        + "|thanks to(?<!\\b(?:many|our|my|with|big|special) thanks to)";

    private const string Care = "massages?|massaging|bodywork|treatments?|treating|therap(?:y|ies|ists?)|sessions?|techniques?|practitioners?";
    private const string ActingCare = "massages?|massaging|bodywork|treatments?|therap(?:y|ies)|sessions?|techniques?|care|(?:our|my|the|this) (?:work|hands|touch)";

    // Words that may come between a link and the care. A preposition or a missed session makes it a different cause.
    private const string Between =
        @"(?:(?!(?:after|before|during|with|without|in|on|at|from|for|since|between|until|no|not|missed|missing|cancell?ed|late|lack|fewer|too|less|i"
        + @"|we|you|he|she|they|it)\b)[\w'-]+ )";

    // Words that may come between care and its effect. "May have" leaves the cause open, and "was reduced" means that care itself changed.
    private const string Doing =
        @"(?:(?!(?:not|never|no|cannot|hardly|\w+n't|may|might|could|can|would|should|perhaps|possibly|probably|maybe|when|while|until|as|after"
        + @"|before|if|is|was|are|were|be|been|pressure|time|length|frequency)\b)[\w'-]+ )";

    private const string Removed =
        @"tak(?:es|en) (?:[\w'-]+ ){0,4}away|took (?:[\w'-]+ ){0,4}away|(?:remov|eliminat|reliev|eas|resolv|caus|restor|solv|releas)(?:ed|es)"
        + @"|(?:reduc|improv)(?:ed|es)(?! to\b)|(?:loosen|clear|lower|help|free|heal)(?:ed|s)"
        + @"|(?:got|gets|gotten) rid of|made|makes|did (?:this|that|it|the trick)|work(?:ed|s)(?! (?:on|out|with|in|at|for|to|together|as)\b)"
        + @"|(?:ended|ends|stopped|stops) (?!(?:early|earlier|late|later|at|on|in|when|because|for|there|here|with|and|today|now|by|too|after|before|as)\b)[\w'-]";

    private const string WillRemove = @"(?:will|\w+'ll) (?:also )?(?:take away|remove|eliminate|relieve|reduce|ease|improve|resolve|end|stop|clear|heal)";

    // After these words, care is a point in time or a question instead of something that acts.
    private const string NotCare =
        @"(?<!\b(?:to|for|after|before|during|since|between|until|without|no|not|\w+n't|nor|neither|whether|if|perhaps|maybe|possibly) (?:(?:the|a"
        + @"|this|her|his|their|your|our|my) )?)";

    private const string Symptom = "pain|pains|aches?|stiffness|soreness|tension|numbness|symptoms?|headaches?|migraines?|problems?";
    private const string Visit = @"(?! for (?:[\w'-]+ ){0,2}(?:visits?|appointments?|referrals?|consultations?|calls?|coming)\b)";

    /// <summary>Matches claims such as "because of our weekly gentle work", "thanks to us" and "better because massage loosened it".</summary>
    [GeneratedRegex(
        $@"\b(?:{Link}) (?:{Between}{{0,5}}(?:{Care})|(?:all )?(?:our|my|the|this|that|these|those) {Between}{{0,4}}(?:work|hands|touch|care)(?! (?:at"
        + $@"|he|she|they)\b)|(?!(?:your|his|her|their|child|day|health|self)\b){Between}{{0,2}}care|us|me|what (?:we|i) did)\b"
        + $@"|\b(?:better|improved|recovered|gone|easier|looser|freer|fell|less [\w-]+) because {Between}{{0,3}}(?:{Care})\b"
        + @"|\bbecause (?:we|i|the therapist|your therapist) (?:[\w'-]+ ){0,2}(?:massaged|treated|worked|loosened|released|kneaded)\b"
        + $@"|\b(?:relieved|eased|reduced|resolved|removed|improved|helped|gone|better) (?:by|through) {Between}{{0,3}}(?:{Care})\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex Because();

    /// <summary>Matches claims such as "massage took away the pain", "massage was the cause" and "we relieved your pain".</summary>
    [GeneratedRegex(
        $@"\b(?=[bcmost]){NotCare}(?:{ActingCare}) (?:{Doing}{{0,3}}(?:{Removed})|{WillRemove}|{Doing}{{0,2}}(?:is|was|are|were) (?:(?!not\b"
        + $@"|never\b)[\w'-]+ ){{0,2}}(?:cause|reason|answer|solution|explanation){Visit})"
        + $@"|\b(?:cause|reason){Visit} (?:(?!not\b|never\b)[\w'-]+ ){{0,6}}(?:is|was) (?:(?!not\b|never\b)[\w'-]+ ){{0,2}}(?:{Care})\b"
        + $@"|\bit (?:is|was) (?:(?!not\b|never\b)[\w'-]+ ){{0,2}}(?:{Care}) (?:that|which)\b"
        + $@"|\b(?:we|i) (?:(?:have|also|really) ){{0,2}}(?:took|taken|relieved|eliminated|removed|eased|reduced|resolved|ended|stopped"
        + $@"|got rid of) (?:[\w'-]+ ){{0,3}}(?:{Symptom})\b"
        + @"|\b(?:we|i) made you (?:[\w'-]+ )?(?:better|well|whole|pain-free)\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex Acts();
}
