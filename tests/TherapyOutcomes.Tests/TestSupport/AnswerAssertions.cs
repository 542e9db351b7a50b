namespace TherapyOutcomes.Tests.TestSupport;

/// <summary>What a test says about one answer.</summary>
internal static class AnswerAssertions
{
    public static Finding AssertFinds(this Answer answer, string rule, RuleSeverity? severity = null, string? variant = null)
    {
        Assert.Null(answer.Error);
        var finding = answer.Findings.FirstOrDefault(finding =>
            finding.Rule.Id == rule && (variant is null || finding.MessageKey == $"{rule}.{variant}"));
        Assert.True(finding is not null, $"{rule} {variant} is missing in: {Ids(answer)}");
        Assert.Equal(severity ?? finding.Severity, finding.Severity);
        return finding;
    }

    public static Answer AssertLacks(this Answer answer, string rule)
    {
        Assert.Null(answer.Error);
        Assert.True(answer.Findings.All(finding => finding.Rule.Id != rule), $"{rule} is found in: {Ids(answer)}");
        return answer;
    }

    public static Finding AssertRefused(this Answer answer, string rule, string? variant = null)
    {
        Assert.False(answer.Accepted);
        Assert.Null(answer.Error);
        Assert.Equal([rule], answer.Findings.Select(finding => finding.Rule.Id).Distinct());
        return answer.AssertFinds(rule, RuleSeverity.Forbidden, variant);
    }

    public static Answer AssertAccepted(this Answer answer)
    {
        Assert.True(answer.Accepted, answer.Error is { } error ? error.Message : Ids(answer));
        return answer;
    }

    public static Answer AssertStage(this Answer answer, EpisodeStage stage)
    {
        Assert.Equal(stage, answer.AssertAccepted().Stage);
        return answer;
    }

    public static Answer AssertFired(this Answer answer, params IEnumerable<WorkflowTrigger> triggers)
    {
        Assert.Equal(triggers, answer.AssertAccepted().Events.Select(recorded => recorded.Event).OfType<StageMoved>().Select(moved => moved.Trigger));
        return answer;
    }

    public static NextStep AssertAsks(this Answer answer, string command, string rule)
    {
        var step = answer.NextSteps.FirstOrDefault(step => step.Command == command);
        Assert.True(step is not null, $"{command} is missing in: {string.Join(", ", answer.NextSteps.Select(next => next.Command))}");
        Assert.Equal(rule, step.Rule);
        return step;
    }

    public static string? Says(this Finding finding, string evidence) =>
        finding.Evidence.Single(item => item.Name == evidence) is { } found ? found.Text ?? found.Number?.ToString("0.####") : null;

    private static string Ids(Answer answer) => string.Join(", ", answer.Findings.Select(finding => finding.MessageKey));
}
