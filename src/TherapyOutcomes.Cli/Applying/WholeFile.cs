using TherapyOutcomes.Cli.Wording;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>Provides what is common to commands that read a whole file of commands: playing it, and reporting at the end.</summary>
internal static class WholeFile
{
    /// <summary>Plays a whole file, or only what had happened by the end of a day.</summary>
    public static async Task<Playback> PlayAsync(CliHost host, string path, TimeZoneInfo zone, DateOnly? asOf, Func<Answer, Task> take, CancellationToken cancellationToken)
    {
        using var input = Inputs.Open(host, path);
        using var progress = new Progress(host, Inputs.Length(input), host.ShowsProgress);
        var playback = new Playback(input, path, zone, progress, asOf);
        await playback.RunAsync(take, () => Task.CompletedTask, cancellationToken).ConfigureAwait(false);
        return playback.HasAccepted || asOf is not null ? playback : throw new BadInputException(playback.Tally.Summary!); // there is no time to evaluate at
    }

    /// <summary>Returns the time to evaluate at, in the clinic's time zone: the end of the requested day or, without one, the time of the newest command.</summary>
    public static DateTimeOffset AsOf(this Playback playback, DateOnly? day) => TimeZoneInfo.ConvertTime(
        day is { } given ? playback.Clinic.Policy.EndOf(given).AddMilliseconds(-1) : playback.Newest,
        playback.Clinic.Policy.TimeZone);

    /// <summary>Returns the clinic's day at that time, whatever time offset the newest command has.</summary>
    public static DateOnly Today(this Playback playback, DateOnly? day) => playback.Clinic.Policy.DayOf(playback.AsOf(day));

    /// <summary>Creates the error that the file contains no such episode.</summary>
    public static BadInputException NoSuchEpisode(string path, RecordKey episode, DateOnly? asOf) =>
        new($"{path} opens no episode '{episode.Id}' in the clinic {episode.Clinic}{By(asOf)}. Give the id of an episode that the file opens.");

    /// <summary>Returns the day until which a file was played, for messages.</summary>
    public static string By(DateOnly? asOf) => asOf is { } day ? $" by {Phrases.English.Day(day)}" : "";

    /// <summary>Says on standard error what is odd about the times of the file, and what was not recorded.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> EndAsync(this Playback playback, CliHost host)
    {
        await host.Out.FlushAsync().ConfigureAwait(false);
        foreach (var remark in playback.Remarks)
        {
            await host.SayAsync(remark).ConfigureAwait(false);
        }

        return playback.Tally.ExitCode;
    }
}
