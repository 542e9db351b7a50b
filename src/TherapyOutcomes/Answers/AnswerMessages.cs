using System.Collections.Immutable;

namespace TherapyOutcomes.Serialization;

/// <summary>
/// The messages of an answer, formatted before anything is written, so that a formatter that fails leaves no half of an answer behind.
/// </summary>
internal sealed class AnswerMessages
{
    private readonly IMessageFormatter _formatter;

    private AnswerMessages(RecordEvaluation evaluation, IMessageFormatter formatter)
    {
        _formatter = formatter;
        Findings = [.. evaluation.Findings.Select(finding => Say(finding.MessageKey, finding.InWords))];
        NextSteps = [.. evaluation.NextSteps.Select(step => Say(step.MessageKey, step.InWords))];
    }

    /// <summary>The messages of the findings, in their order.</summary>
    public ImmutableArray<string> Findings { get; }

    /// <summary>The reasons of the next steps, in their order.</summary>
    public ImmutableArray<string> NextSteps { get; }

    /// <exception cref="TherapyOutcomesException">TO2013: the formatter threw an exception.</exception>
    public static AnswerMessages Of(RecordEvaluation evaluation, IMessageFormatter formatter) => new(evaluation, formatter);

    private string Say(string key, Func<IMessageFormatter, string> inWords)
    {
        try
        {
            return inWords(_formatter);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new TherapyOutcomesException(
                ErrorCodes.MessageFailed,
                $"{_formatter.GetType().Name} threw {exception.GetType().Name} for the message '{key}'. A command that was answered stays recorded: correct the formatter, or write the answer with {nameof(MessageFormatter)}.{nameof(MessageFormatter.English)}.",
                exception);
        }
    }
}
