using System.Runtime.CompilerServices;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>Imports lines of commands into a clinic, each judged at the command's own time.</summary>
/// <param name="clinic">The clinic.</param>
/// <param name="input">The stream of lines.</param>
/// <param name="name">The name of the input in messages.</param>
/// <param name="progress">The progress display, which receives the number of bytes that were read.</param>
/// <param name="until">The last day to play; later commands have not happened yet. Null to play all commands.</param>
internal sealed class Playback(Clinic clinic, Stream input, string name, Progress progress, DateOnly? until = null)
{
    // Reading a line that is one byte too long yields the reader's own error.
    private static readonly CommandReading TooLong = CommandReader.Read(new byte[CommandReader.MaxLineBytes + 1]);

    // Lines that were read and not answered yet, by their place among the commands.
    private readonly Dictionary<long, (int Number, Command? Command)> _open = [];
    private long _places;

    private readonly TimesOfFile _times = new(clinic.Policy.TimeZone);

    public Clinic Clinic => clinic;

    /// <summary>The counts of what happened to the lines.</summary>
    public Tally Tally { get; } = new();

    /// <summary>What a person should know about the file: what is odd about its times, and what was not recorded.</summary>
    public IEnumerable<string> Remarks => Tally.Summary is { } summary ? [.. _times.Remarks, summary] : _times.Remarks;

    /// <summary>True if at least one command was accepted; otherwise, false.</summary>
    public bool HasAccepted => Newest > DateTimeOffset.MinValue;

    /// <summary>The time of the newest command that was accepted.</summary>
    public DateTimeOffset Newest { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Plays all lines.</summary>
    /// <param name="take">A function that receives each answer, in the order of the lines.</param>
    /// <param name="caughtUp">A function that is called when every line that has come was answered, so that whoever waits can read the answers.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="BadInputException">The input contains no line.</exception>
    public async Task RunAsync(Func<Answer, Task> take, Func<Task> caughtUp, CancellationToken cancellationToken)
    {
        // Whoever types or pipes commands waits for answers. A file is there as a whole, and is written with fewer commits.
        await clinic.ImportAsync(ReadAsync(cancellationToken), AnsweredAsync, writesBeforeWaiting: !input.CanSeek, cancellationToken).ConfigureAwait(false);

        async ValueTask AnsweredAsync(ImportedCommand imported)
        {
            _open.Remove(imported.Place, out var line);
            var (number, command) = line;
            if (command is not null && imported.Answer.Accepted)
            {
                Newest = command.At > Newest ? command.At : Newest;
                _times.Add(number, command, imported.Answer.IsRepeat);
            }

            Tally.Add(number, imported.Answer);
            await take(imported.Answer).ConfigureAwait(false);
            if (_open.Count == 0)
            {
                await caughtUp().ConfigureAwait(false);
            }
        }
    }

    private async IAsyncEnumerable<CommandReading> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var hasLines = false;
        var lines = new LineReader(input, CommandReader.MaxLineBytes);
        for (var number = 1; await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } read; number++)
        {
            var line = number == 1 ? read.WithoutByteOrderMark() : read;
            if (line.IsBlank)
            {
                continue;
            }

            hasLines = true;
            var reading = line.IsTooLong ? TooLong : CommandReader.Read(line.Bytes);
            if (!IsYetToCome(reading))
            {
                _open[++_places] = (number, reading.Command);
                yield return reading;
            }

            progress.Report(lines.BytesRead);
        }

        if (!hasLines)
        {
            throw new BadInputException($"{(name == Inputs.Pipe ? "The input" : name)} is empty. Give one JSON command per line; therapy-outcomes apply --help shows an example.");
        }
    }

    private bool IsYetToCome(CommandReading reading) => until is { } day && reading.Command?.At >= Clinic.Policy.EndOf(day);
}
