using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>Gives each line of commands to a clinic in memory, each at its own time.</summary>
/// <param name="input">The lines.</param>
/// <param name="name">What to call the input in messages.</param>
/// <param name="beforeWaiting">Called before more is read.</param>
/// <param name="progress">Is told how many bytes were read.</param>
/// <param name="until">The last day to play: commands of a later time have not happened yet. Null = all are played.</param>
internal sealed class Playback(Stream input, string name, Func<Task> beforeWaiting, Progress progress, DateOnly? until = null)
{
    // A line just too long gives the reader's own words for it.
    private static readonly Answer TooLong = Answer.Malformed(CommandReader.Read(new byte[CommandReader.MaxLineBytes + 1]).Error!);

    public MemoryClinic Clinic { get; } = new(new ClinicPolicy());

    /// <summary>What became of the lines.</summary>
    public Tally Tally { get; } = new();

    /// <summary>The time of the newest command that was accepted.</summary>
    public DateTimeOffset Newest { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Plays all lines.</summary>
    /// <param name="take">Takes each answer, in the order of the lines.</param>
    /// <param name="cancellationToken">Ends the playback between two lines.</param>
    /// <exception cref="BadInputException">There is no line at all.</exception>
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

    // Null: of a time that has not come yet.
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
