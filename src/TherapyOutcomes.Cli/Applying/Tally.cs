namespace TherapyOutcomes.Cli.Applying;

/// <summary>Counts what happened to the lines.</summary>
internal sealed class Tally
{
    private int _refused;
    private int _malformed;
    private int _failed;
    private int _notJson;
    private (int Line, string Why)? _first;

    /// <summary>The number of lines that were recorded now.</summary>
    public int Recorded { get; private set; }

    /// <summary>The number of lines that had been recorded before.</summary>
    public int Repeated { get; private set; }

    public int Lines { get; private set; }

    private int NotRecorded => _refused + _malformed + _failed;

    public int ExitCode => _malformed + _failed > 0 ? ExitCodes.BadInput : _refused > 0 ? ExitCodes.Refused : ExitCodes.Done;

    /// <summary>The summary of what was not accepted, for people; null if every line was accepted.</summary>
    public string? Summary => _first is { } first
        ? $"{NotRecorded} of {Lines} {(Lines == 1 ? "line" : "lines")} {(NotRecorded == 1 ? "was" : "were")} not recorded ({_refused} refused, {_malformed} malformed{(_failed == 0 ? "" : $", {_failed} not possible")}). The first is line {first.Line}: {first.Why}. therapy-outcomes apply prints the answer to every line.{(_notJson == Lines ? " No line is a command. For a table of scores, use review." : "")}"
        : null;

    public void Add(int line, Answer answer)
    {
        Lines++;
        if (answer.Accepted)
        {
            // A command that led to nothing, such as a review of a stage that stays, leaves no trace.
            Recorded += answer is { IsRepeat: false, Events.Length: > 0 } ? 1 : 0;
            Repeated += answer.IsRepeat ? 1 : 0;
            return;
        }

        switch (answer.Outcome)
        {
            case AnswerOutcome.Refused:
                _refused++;
                break;
            case AnswerOutcome.Malformed:
                _malformed++;
                _notJson += answer.Error?.Code == ErrorCodes.NotJson ? 1 : 0;
                break;
            default:
                _failed++; // there is no such record, or others were busy with it, or it can't be read
                break;
        }

        _first ??= (line, answer.Error is { } error ? $"{error.Code}{(error.Field is { } field ? $" at {field}" : "")}" : $"refused by {answer.Findings[0].Rule.Id} ({answer.Findings[0].Rule.Title})");
    }
}
