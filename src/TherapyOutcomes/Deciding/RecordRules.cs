using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Deciding;

/// <summary>The two rules that are not asked but told: the door knows repeats, the workflow knows what can move.</summary>
internal static class RecordRules
{
    public static RuleDescriptor CommandIdReused { get; } = RuleBook.Standard.Get("REC003");

    public static RuleDescriptor StageCanMoveOn { get; } = RuleBook.Standard.Get("REC004");
}
