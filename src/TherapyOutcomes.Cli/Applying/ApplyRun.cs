using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>Gives each line to the clinic and writes its answer, in the same order.</summary>
internal sealed class ApplyRun(CliHost host, Stream input, string name)
{
    // A line just too long gives the reader's own words for it.
    private static readonly Answer TooLong = Answer.Malformed(CommandReader.Read(new byte[CommandReader.MaxLineBytes + 1]).Error!);

    private readonly MemoryClinic _clinic = new(new ClinicPolicy());
    private readonly Tally _tally = new();

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var lines = new LineReader(input, CommandReader.MaxLineBytes, () => host.Out.FlushAsync(cancellationToken));
        for (var number = 1; await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } read; number++)
        {
            var line = number == 1 ? read.WithoutByteOrderMark() : read;
            if (line.IsBlank)
            {
                continue;
            }

            var answer = await AnswerAsync(line, cancellationToken).ConfigureAwait(false);
            await host.Out.WriteAsync(AnswerWriter.Write(answer)).ConfigureAwait(false);
            await host.Out.WriteAsync('\n').ConfigureAwait(false);
            _tally.Add(number, answer);
        }

        if (_tally.Lines == 0)
        {
            throw new BadInputException($"{(name == Inputs.Pipe ? "The input" : name)} is empty. Give one JSON command a line; therapy-outcomes apply --help shows one.");
        }

        if (_tally.Summary is { } summary)
        {
            await host.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            await host.Error.WriteLineAsync(summary).ConfigureAwait(false);
        }

        return _tally.ExitCode;
    }

    private async Task<Answer> AnswerAsync(Line line, CancellationToken cancellationToken)
    {
        if (line.IsTooLong)
        {
            return TooLong;
        }

        var reading = CommandReader.Read(line.Bytes);
        return reading.IsRead
            ? await _clinic.SubmitAsync(reading.Command, cancellationToken).ConfigureAwait(false)
            : Answer.Malformed(reading.Error);
    }
}
