using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>Submits each line of commands to an in-memory clinic at the command's own time.</summary>
/// <param name="input">The stream of lines.</param>
/// <param name="name">The name of the input in messages.</param>
/// <param name="beforeWaiting">A function that is called before more is read.</param>
/// <param name="progress">The progress display, which receives the number of bytes that were read.</param>
/// <param name="until">The last day to play; later commands have not happened yet. Null to play all commands.</param>
internal sealed class Playback(Stream input, string name, Func<Task> beforeWaiting, Progress progress, DateOnly? until = null)
{
    // Reading a line that is one byte too long yields the reader's own error.
    private static readonly Answer TooLong = Answer.Malformed(CommandReader.Read(new byte[CommandReader.MaxLineBytes + 1]).Error!);

    public MemoryClinic Clinic { get; } = new(new ClinicPolicy());

    /// <summary>The counts of what happened to the lines.</summary>
    public Tally Tally { get; } = new();

    /// <summary>The time of the newest command that was accepted.</summary>
    public DateTimeOffset Newest { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Plays all lines.</summary>
    /// <param name="take">A function that receives each answer, in the order of the lines.</param>
    /// <param name="cancellationToken">A token to cancel the operation. The playback ends between two lines.</param>
    /// <exception cref="BadInputException">The input contains no line.</exception>
    public async Task RunAsync(Func<Answer, Task> take, CancellationToken cancellationToken)
    {
        var hasLines = false;
        var lines = new LineReader(input, CommandReader.MaxLineBytes, beforeWaiting);
        for (var number = 1; await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } read; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = number == 1 ? read.WithoutByteOrderMark() : read;
            if (line.IsBlank)
            {
                continue;
            }

            hasLines = true;
            if (await AnswerAsync(line, cancellationToken).ConfigureAwait(false) is { } answer)
            {
                Tally.Add(number, answer);
                await take(answer).ConfigureAwait(false);
            }

            progress.Report(lines.BytesRead);
        }

        if (!hasLines)
        {
            throw new BadInputException($"{(name == Inputs.Pipe ? "The input" : name)} is empty. Give one JSON command per line; therapy-outcomes apply --help shows an example.");
        }
    }

    // Returns null if the command's time has not come yet.
    private async Task<Answer?> AnswerAsync(Line line, CancellationToken cancellationToken)
    {
        if (line.IsTooLong)
        {
            return TooLong;
        }

        var reading = CommandReader.Read(line.Bytes);
        if (!reading.IsRead)
        {
            return Answer.Malformed(reading.Error);
        }

        if (until is { } day && reading.Command.At >= Clinic.Policy.EndOf(day))
        {
            return null;
        }

        var answer = await Clinic.SubmitAsync(reading.Command, cancellationToken).ConfigureAwait(false);
        if (answer.Accepted && reading.Command.At > Newest)
        {
            Newest = reading.Command.At;
        }

        return answer;
    }
}
