using TherapyOutcomes.Events;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Planning.Rules;

/// <summary>Reports that maintenance was not agreed on again within 12 weeks (PLN006).</summary>
internal sealed class Pln006MaintenanceNotRenewed : Rule
{
    private const int TwelveWeeks = 84;

    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "PLN006",
        Practice = Practice.Planning,
        Title = "maintenance not renewed within 12 weeks",
        Severity = RuleSeverity.Advice,
        ClearsWith = "agree-maintenance",
        IsSilentAfterDischarge = true,
        IsSilentWhileHeld = true,
        Rationale = "Maintenance is the client's choice, without a measured benefit, so they are asked again.",
        Source = "this library's recommendation",
    };

    public override void Check(RuleContext context, FindingSink sink)
    {
        var planning = context.Episode.Planning;
        if (planning.NewestMaintenance is not { } agreed || planning.HasEnded(agreed) || HasRunOut(agreed, context.Today) || context.Episode.Stage == EpisodeStage.Discontinued)
        {
            return;
        }

        if (context.DaysSince(agreed.At) >= TwelveWeeks)
        {
            sink.Find(new FindingDetail { DueOn = context.RunningFrom(agreed.Day.AddDays(TwelveWeeks)).AddDays(7) }, new Evidence("agreedOn", agreed.Day));
        }
        else
        {
            sink.NotBefore(context.DaysAfter(agreed.At, TwelveWeeks));
        }
    }

    // An agreement for twelve weeks or more is followed up for another twelve weeks after its end. A shorter one simply ended as
    // agreed.
    private static bool HasRunOut(Recorded<MaintenanceAgreed> agreed, DateOnly today)
    {
        var (lasts, over) = (agreed.Event.Until.DayNumber - agreed.Day.DayNumber, today.DayNumber - agreed.Event.Until.DayNumber);
        return over > (lasts < TwelveWeeks ? 0 : TwelveWeeks);
    }
}
