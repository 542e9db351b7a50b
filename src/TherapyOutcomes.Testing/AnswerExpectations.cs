using System.Globalization;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Workflow;

namespace TherapyOutcomes.Testing;

/// <summary>What a test says about one answer. Each throws an <see cref="ExpectationException"/> that tells what was found instead.</summary>
/// <remarks>Thread-safe.</remarks>
public static class AnswerExpectations
{
    /// <summary>The answer holds a finding of a rule.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="severity">How much it weighs; null for any.</param>
    /// <param name="variant">Which of the rule's messages; null for any.</param>
    /// <returns>The first such finding.</returns>
    public static Finding AssertFinds(this Answer answer, string rule, RuleSeverity? severity = null, string? variant = null)
    {
        var finding = NotMalformed(answer).Findings.FirstOrDefault(finding =>
            finding.Rule.Id == rule && (variant is null || finding.MessageKey == $"{rule}.{variant}"));
        Expect.That(finding is not null, $"{rule} {variant} was not found among: {Ids(answer)}");
        Expect.That(severity is null || finding.Severity == severity, $"{rule} has the severity {finding.Severity}, not {severity}.");
        return finding;
    }

    /// <summary>The answer holds no finding of a rule.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rule">The rule's id.</param>
    /// <returns>The answer.</returns>
    public static Answer AssertLacks(this Answer answer, string rule)
    {
        Expect.That(NotMalformed(answer).Findings.All(finding => finding.Rule.Id != rule), $"{rule} was found among: {Ids(answer)}");
        return answer;
    }

    /// <summary>The command was refused by a rule, and by no other.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="variant">Which of the rule's messages; null for any.</param>
    /// <returns>The finding that refuses.</returns>
    public static Finding AssertRefused(this Answer answer, string rule, string? variant = null)
    {
        Expect.That(!NotMalformed(answer).Accepted, $"The command was accepted, with: {Ids(answer)}");
        Expect.That(answer.Findings.All(finding => finding.Rule.Id == rule), $"{rule} is not the only rule that refuses: {Ids(answer)}");
        return answer.AssertFinds(rule, RuleSeverity.Forbidden, variant);
    }

    /// <summary>The command was accepted.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The answer.</returns>
    public static Answer AssertAccepted(this Answer answer)
    {
        Expect.That(NotMalformed(answer).Accepted, $"The command was refused by: {Ids(answer)}");
        return answer;
    }

    /// <summary>The command was accepted, and the episode is in a stage.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="stage">The stage.</param>
    /// <returns>The answer.</returns>
    public static Answer AssertStage(this Answer answer, EpisodeStage stage)
    {
        Expect.That(answer.AssertAccepted().Stage == stage, $"The episode is in {answer.Stage}, not in {stage}; found: {Ids(answer)}");
        return answer;
    }

    /// <summary>The command was accepted and fired these triggers, in this order, and no others.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="triggers">The triggers.</param>
    /// <returns>The answer.</returns>
    public static Answer AssertFired(this Answer answer, params IEnumerable<WorkflowTrigger> triggers)
    {
        var fired = answer.AssertAccepted().Events.Select(recorded => recorded.Event).OfType<StageMoved>().Select(moved => moved.Trigger).ToList();
        Expect.That(fired.SequenceEqual(triggers), $"Fired: {string.Join(", ", fired)}; expected: {string.Join(", ", triggers)}; found: {Ids(answer)}");
        return answer;
    }

    /// <summary>The answer asks for a command because of a rule.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="command">The command's name, such as <c>sign-note</c>.</param>
    /// <param name="rule">The rule's id.</param>
    /// <returns>The step.</returns>
    public static NextStep AssertAsks(this Answer answer, string command, string rule)
    {
        var step = answer.NextSteps.FirstOrDefault(step => step.Command == command);
        Expect.That(step is not null, $"{command} is not among the next steps: {string.Join(", ", answer.NextSteps.Select(next => next.Command))}");
        Expect.That(step.Rule == rule, $"{command} is asked for by {step.Rule}, not by {rule}.");
        return step;
    }

    /// <summary>The value of one of a finding's arguments, as it is shown; null when it has none.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="evidence">The argument's name.</param>
    public static string? Says(this Finding finding, string evidence)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Expect.That(finding.Evidence.Any(item => item.Name == evidence), $"{finding.Rule.Id} has no evidence named {evidence}; it has: {string.Join(", ", finding.Evidence.Select(item => item.Name))}");
        var found = finding.Evidence.First(item => item.Name == evidence);
        return found.Text ?? found.Number?.ToString("0.####", CultureInfo.InvariantCulture);
    }

    private static Answer NotMalformed(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Expect.That(answer.Error is null, $"The command is malformed: {answer.Error?.Code} {answer.Error?.Field} {answer.Error?.Message}");
        return answer;
    }

    private static string Ids(Answer answer) =>
        answer.Findings.IsEmpty ? "nothing" : string.Join(", ", answer.Findings.Select(finding => finding.MessageKey));
}
