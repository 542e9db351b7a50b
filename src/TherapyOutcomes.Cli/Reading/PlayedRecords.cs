using TherapyOutcomes.Cli.Applying;

namespace TherapyOutcomes.Cli.Reading;

/// <summary>The records that a file of commands led to, in memory.</summary>
internal sealed class PlayedRecords(Playback playback, string path, DateOnly? asOf) : SourceRecords(playback.Clinic, asOf)
{
    public override string FilePath => path;

    protected override DateTimeOffset Latest => playback.Newest;

    /// <summary>Plays a whole file, or only what had happened by the end of a day.</summary>
    public static async Task<PlayedRecords> PlayAsync(CliHost host, string path, ClinicPolicy policy, DateOnly? asOf, CancellationToken cancellationToken)
    {
        using var input = Inputs.Open(host, path);
        using var progress = new Progress(host, Inputs.Length(input), host.ShowsProgress);
        var playback = new Playback(Clinic.InMemory(policy), input, path, progress, asOf);
        await playback.RunAsync(_ => Task.CompletedTask, () => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
        return playback.HasAccepted || asOf is not null
            ? new PlayedRecords(playback, path, asOf)
            : throw new BadInputException(playback.Tally.Summary!); // there is no time to evaluate at
    }

    public override BadInputException NoSuchEpisode(RecordKey episode) =>
        new($"{path} opens no episode '{episode.Id}' in the clinic {episode.Clinic}{By}. Give the id of an episode that the file opens.");

    public override BadInputException NoSuchClient(ClinicId clinic, ClientId client) =>
        new($"{path} has nothing about a client '{client}' in the clinic {clinic}{By}. Give the id of a client for whom the file opens an episode.");

    public override BadInputException SeveralClinics(int count) =>
        new($"{path} has commands for {count} clinics, but a report covers one. Give --clinic with the id of the clinic.");

    public override Task<int> EndAsync(CliHost host) => playback.EndAsync(host);
}
