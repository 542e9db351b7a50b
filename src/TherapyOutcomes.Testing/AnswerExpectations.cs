using System.Globalization;
using TherapyOutcomes.Events;

namespace TherapyOutcomes.Testing;

/// <summary>
/// Provides assertions about answers and evaluations. Each assertion throws an <see cref="ExpectationException"/> whose message says what was found
/// instead.
/// </summary>
/// <remarks>Thread-safe.</remarks>
public static class AnswerExpectations
{
    /// <summary>Asserts that the answer contains a finding of a rule.</summary>
    /// <param name="answer">The answer or evaluation.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="severity">The severity that the finding must have; null for any severity.</param>
    /// <param name="variant">The variant of the rule's message; null for any variant.</param>
    /// <returns>The first matching finding.</returns>
    /// <exception cref="ExpectationException">There is no such finding, or it has another severity.</exception>
    public static Finding AssertFinds(this RecordEvaluation answer, string rule, RuleSeverity? severity = null, string? variant = null)
    {
        var finding = NotMalformed(answer).Findings.FirstOrDefault(finding =>
            finding.Rule.Id == rule && (variant is null || finding.MessageKey == $"{rule}.{variant}"));
        Expect.That(finding is not null, $"{rule} {variant} was not found among: {Ids(answer)}");
        Expect.That(severity is null || finding.Severity == severity, $"{rule} has the severity {finding.Severity}, not {severity}.");
        return finding;
    }

    /// <summary>Asserts that the answer contains no finding of a rule.</summary>
    /// <typeparam name="T">An answer or an evaluation.</typeparam>
    /// <param name="answer">The answer or evaluation.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <returns>The answer or evaluation.</returns>
    /// <exception cref="ExpectationException">There is such a finding.</exception>
    public static T AssertLacks<T>(this T answer, string rule)
        where T : RecordEvaluation
    {
        Expect.That(NotMalformed(answer).Findings.All(finding => finding.Rule.Id != rule), $"{rule} was found among: {Ids(answer)}");
        return answer;
    }

    /// <summary>Asserts that a rule, and no other rule, refused the command.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="variant">The variant of the rule's message; null for any variant.</param>
    /// <returns>The finding that refused the command.</returns>
    /// <exception cref="ExpectationException">The command was accepted, or another rule refused it.</exception>
    public static Finding AssertRefused(this Answer answer, string rule, string? variant = null)
    {
        Expect.That(!NotMalformed(answer).Accepted, $"The command was accepted, with: {Ids(answer)}");
        Expect.That(answer.Findings.All(finding => finding.Rule.Id == rule), $"{rule} is not the only rule that refuses: {Ids(answer)}");
        return answer.AssertFinds(rule, RuleSeverity.Forbidden, variant);
    }

    /// <summary>Asserts that the command was accepted.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ExpectationException">The command was refused or malformed.</exception>
    public static Answer AssertAccepted(this Answer answer)
    {
        Expect.That(NotMalformed(answer).Accepted, $"The command was refused by: {Ids(answer)}");
        return answer;
    }

    /// <summary>Asserts that the command, if there was one, was accepted and that the episode is in a stage.</summary>
    /// <typeparam name="T">An answer or an evaluation.</typeparam>
    /// <param name="answer">The answer or evaluation.</param>
    /// <param name="stage">The expected stage.</param>
    /// <returns>The answer or evaluation.</returns>
    /// <exception cref="ExpectationException">The command was not accepted, or the episode is in another stage.</exception>
    public static T AssertStage<T>(this T answer, EpisodeStage stage)
        where T : RecordEvaluation
    {
        (answer as Answer)?.AssertAccepted();
        Expect.That(NotMalformed(answer).Stage == stage, $"The episode is in {answer.Stage}, not in {stage}; found: {Ids(answer)}");
        return answer;
    }

    /// <summary>Asserts that the command was accepted and fired exactly these triggers in this order.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="triggers">The expected triggers.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ExpectationException">The command was not accepted, or it fired other triggers.</exception>
    public static Answer AssertFired(this Answer answer, params IEnumerable<WorkflowTrigger> triggers)
    {
        var fired = answer.AssertAccepted().Events.Select(recorded => recorded.Event).OfType<StageMoved>().Select(moved => moved.Trigger).ToList();
        Expect.That(fired.SequenceEqual(triggers), $"Fired: {string.Join(", ", fired)}; expected: {string.Join(", ", triggers)}; found: {Ids(answer)}");
        return answer;
    }

    /// <summary>Asserts that the answer asks for a command because of a rule.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="command">The name of the command, such as <c>sign-note</c>.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <returns>The next step.</returns>
    /// <exception cref="ExpectationException">The answer does not ask for the command, or another rule asks for it.</exception>
    public static NextStep AssertAsks(this RecordEvaluation answer, string command, string rule)
    {
        var step = answer.NextSteps.FirstOrDefault(step => step.Command == command);
        Expect.That(step is not null, $"{command} is not among the next steps: {string.Join(", ", answer.NextSteps.Select(next => next.Command))}");
        Expect.That(step.Rule == rule, $"{command} is asked for by {step.Rule}, not by {rule}.");
        return step;
    }

    /// <summary>Returns the value of one of a finding's arguments as it is shown, or null if the argument has no value.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="evidence">The name of the argument.</param>
    /// <returns>The value, or null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    /// <exception cref="ExpectationException">The finding has no such argument.</exception>
    public static string? Says(this Finding finding, string evidence)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Expect.That(finding.Evidence.Any(item => item.Name == evidence), $"{finding.Rule.Id} has no evidence named {evidence}; it has: {string.Join(", ", finding.Evidence.Select(item => item.Name))}");
        var found = finding.Evidence.First(item => item.Name == evidence);
        return found.Text ?? found.Number?.ToString("0.####", CultureInfo.InvariantCulture);
    }

    private static T NotMalformed<T>(T answer)
        where T : RecordEvaluation
    {
        ArgumentNullException.ThrowIfNull(answer);
        var error = (answer as Answer)?.Error;
        Expect.That(error is null, $"The command is malformed: {error?.Code} {error?.Field} {error?.Message}");
        return answer;
    }

    private static string Ids(RecordEvaluation answer) =>
        answer.Findings.IsEmpty ? "nothing" : string.Join(", ", answer.Findings.Select(finding => finding.MessageKey));
}
