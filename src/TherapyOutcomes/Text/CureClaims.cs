using System.Text.RegularExpressions;

namespace TherapyOutcomes;

/// <summary>Phrases that claim a cure, and phrases that only sound like it.</summary>
internal static partial class CureClaims
{
    /// <summary>Words that name a cure, including those that claim one only in combination; used to recognize denials.</summary>
    public const string Words =
        "cure|cures|cured|curing|curative|fix|fixes|fixed|heal|heals|healed|miracles?|miraculous(?:ly)?|guarantee[ds]?|permanently|gone"
        + "|cura[ns]?|curar(?:á|án)?|cur(?:ó|aron|emos|amos)|curad[oa]s?|sana[nr]?|san(?:ó|aron|ad[oa]s?)"
        + "|arregl(?:a|an|ar|ó|aron|ad[oa]s?)|solucion(?:a|an|ar|ó|aron|ad[oa]s?)|milagr\\w+|garanti\\w+|permanentemente|para siempre";

    // Something can heal by itself over time; it is a claim only if someone or something does the healing.
    private const string EnglishHeal = @"(?:will|can|ll|we|i) heal(?! (?:by|on|in|with|over|itself|themselves|naturally)\b)";
    // "We'll" and similar contractions are recognized by their ending.
    private const string EnglishFix = "(?:will|can|could|ll|to|we|i|help|a|the|quick|real) fix";
    private const string EnglishForGood = @"(?:gone|away|over|free|rid of it) (?:[\w'-]+ ){0,2}(?:for good(?! (?:measure|reason)s?\b)|for ?ever|once and for all)";
    private const string EnglishNever = @"(?:will|ll) never (?:come back|return|hurt)";

    private const string FixedNoun =
        "times?|hours?|days?|weeks?|weekdays?|dates?|appointments?|visits?|slots?|schedules?|plans?|routines?|rhythms?|intervals?|places?|prices?|fees?|rates?"
        + "|amounts?|costs?|numbers?|orders?|rules?|goals?|targets?|terms?|meals?|bedtimes?|points?|positions?|postures?|flexion|deformit(?:y|ies)"
        + "|kyphosis|contractures?";

    /// <summary>Matches claims in English.</summary>
    [GeneratedRegex(
        $@"\b(?:cured?|cures|curing|curative|healed|heals|fixed|fixes|miracles?|miraculous(?:ly)?|guarantee[ds]?|permanently|{EnglishHeal}"
        + $@"|{EnglishFix}|{EnglishForGood}|{EnglishNever})\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex English();

    /// <summary>Matches claims in Spanish.</summary>
    [GeneratedRegex(
        @"\b(?:cura[ns]?|curar(?:á|án)?|cur(?:ó|aron)|curad[oa]s?|sanar(?:á|án)?|sanan|san(?:ó|aron|ad[oa]s?)|arregl(?:ó|aron|ad[oa]s?)|solucion(?:ó"
        + @"|aron|ad[oa]s?)|milagros?|milagros[oa]s?|garantizad[oa]s?|garantiza(?:n|mos)?|permanentemente|para siempre)\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex Spanish();

    /// <summary>Matches the same words without a claim: a fixed time, a healed scar, an appointment that was arranged.</summary>
    [GeneratedRegex(
        $@"\bfix(?:ed|es)? (?:(?:a|an|the|our|your|another|next|new|first|weekly|daily|regular|follow-up) ){{0,3}}(?:{FixedNoun})\b"
        + @"|\bfixed (?:for|on) (?:the|next|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|\d+)\b|\b(?:pre|suf|af)-fix(?:ed|es)?\b|\btime heals\b"
        + @"|\bhealed (?:scars?|wounds?|fractures?|incisions?)\b|\barregl\w+ (?:[\w-]+ ){0,2}(?:citas?|horas?|fechas?|días?)\b",
        RegexOptions.CultureInvariant)]
    public static partial Regex OrdinaryUse();
}
