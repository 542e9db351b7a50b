using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Cli.Reviewing;

/// <summary>Says verdicts as people say them.</summary>
internal static class VerdictWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.PossiblyDeteriorated => "possibly worse",
        Verdict.Deteriorated => "worse",
        _ => Words.Of(verdict),
    };
}
