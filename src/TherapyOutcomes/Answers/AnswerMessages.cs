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
        Findings = [.. evaluation.Findings.Select(finding => Format(finding.MessageKey, finding.Evidence))];
        NextSteps = [.. evaluation.NextSteps.Select(step => Format(step.MessageKey, step.Evidence))];
    }

    /// <summary>The messages of the findings, in their order.</summary>
    public ImmutableArray<string> Findings { get; }

    /// <summary>The reasons of the next steps, in their order.</summary>
    public ImmutableArray<string> NextSteps { get; }

    /// <exception cref="TherapyOutcomesException">TO2013: the formatter threw an exception or returned nothing.</exception>
    public static AnswerMessages Of(RecordEvaluation evaluation, IMessageFormatter formatter) => new(evaluation, formatter);

    private string Format(string key, ImmutableArray<Evidence> evidence)
    {
        string? message;
        try
        {
            message = _formatter.Format(key, evidence);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Failed(key, $"threw {exception.GetType().Name}", exception);
        }

        return message ?? throw Failed(key, "returned nothing");
    }

    private TherapyOutcomesException Failed(string key, string what, Exception? inner = null) => new(
        ErrorCodes.MessageFailed,
        $"{_formatter.GetType().Name} {what} for the message '{key}'. A command that was answered stays recorded: correct the formatter, or write the answer with {nameof(MessageFormatter)}.{nameof(MessageFormatter.English)}.",
        inner);
}
