using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Relationship.Rules;

/// <summary>Reports that the sum of the three check-in ratings fell by 3 or more, or that a rating is below 5 (REL003).</summary>
internal sealed class Rel003AllianceFalls : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REL003",
        Practice = Practice.Relationship,
        Title = "the sum of the check-in's three parts falls by 3 or more, or one part is below 5",
        Severity = RuleSeverity.Advice,
        ClearsWith = "record-check-in",
        Rationale = "A weakening alliance shows in the trend before anyone mentions it.",
        Source = "this library's own check of three questions, not validated; a trend only",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var checkIns = context.Episode.Relationship.CheckIns;
        if (checkIns.IsEmpty || context.Episode.Stage.IsEnded())
        {
            return;
        }

        var newest = checkIns[^1].Event;
        var lowest = Math.Min(newest.Listened, Math.Min(newest.RightGoals, newest.Comfortable));
        var fall = checkIns.Count < 2 ? 0 : Sum(checkIns[^2].Event) - Sum(newest);
        if (fall >= 3 || lowest < 5)
        {
            sink.Find(new FindingDetail { DueOn = checkIns[^1].Day }, new Evidence("fall", Math.Max(0, fall)), new Evidence("lowest", lowest));
        }
    }

    private static int Sum(CheckInRecorded checkIn) => checkIn.Listened + checkIn.RightGoals + checkIn.Comfortable;
}
