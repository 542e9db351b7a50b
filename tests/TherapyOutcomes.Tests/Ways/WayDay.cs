using System.Globalization;

namespace TherapyOutcomes.Tests.Ways;

/// <summary>The end of a day in a way: what an episode's evaluation says, and whether the client is still expected to come.</summary>
public sealed record WayDay(DateOnly Day, RecordEvaluation Evaluation, bool IsExpected)
{
    public NextStep? First => Evaluation.NextSteps.FirstOrDefault();

    public bool IsHeld => Evaluation.Findings.Any(finding => finding.Rule.Id == "MON009");

    /// <summary>What the steps ask the client to come for.</summary>
    public IEnumerable<string> Visits => Evaluation.NextSteps
        .Where(step => step.Command == "record-session" || step.InWords(MessageFormatter.English).Contains("next visit", StringComparison.OrdinalIgnoreCase))
        .Select(Line);

    /// <summary>The line that a calendar has for this day.</summary>
    public string InCalendar => First is { } step ? Line(step) : $"{Write(Day)}  nothing to do";

    /// <summary>Determines whether the first step is the one of the day before. A step that is due today, whatever the day, stays the same.</summary>
    public bool IsLike(WayDay before) => (First, before.First) switch
    {
        (null, null) => true,
        ({ } step, { } earlier) => (step.Command, step.With, step.Rule, step.Urgency, step.MessageKey) == (earlier.Command, earlier.With, earlier.Rule, earlier.Urgency, earlier.MessageKey)
            && (step.DueOn == earlier.DueOn || (step.DueOn == Day && earlier.DueOn == before.Day)),
        _ => false,
    };

    private string Line(NextStep step)
    {
        var what = step.With is { } choice ? $"{step.Command} ({choice.Value})" : step.Command;
        var urgency = step.Urgency == Urgency.Routine ? "" : $", {WireNames<Urgency>.Of(step.Urgency)}";
        return $"{Write(Day)}  {what}  by {Write(step.DueOn)}{urgency}  ({step.Rule}) {step.InWords(MessageFormatter.English)}";
    }

    private static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
