using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Cli.Applying;

/// <summary>What commands that read a whole file of commands share: reading it, and ending well.</summary>
internal static class WholeFile
{
    /// <summary>Plays a whole file, or what of it had happened by the end of a day.</summary>
    public static async Task<Playback> PlayAsync(CliHost host, string path, DateOnly? asOf, Func<Answer, Task> take, CancellationToken cancellationToken)
    {
        using var input = Inputs.Open(host, path);
        using var progress = new Progress(host, Inputs.Length(input), host.ShowsProgress);
        var playback = new Playback(input, path, () => Task.CompletedTask, progress, asOf);
        await playback.RunAsync(take, cancellationToken).ConfigureAwait(false);
        return playback;
    }

    /// <summary>The time to judge at: the end of the day that was asked for, else the newest command's.</summary>
    public static DateTimeOffset AsOf(this Playback playback, DateOnly? day) =>
        day is { } given ? playback.Clinic.Policy.EndOf(given).AddMilliseconds(-1) : playback.Newest;

    /// <summary>The clinic's day at that time, whatever offset the newest command has.</summary>
    public static DateOnly Today(this Playback playback, DateOnly? day) => playback.Clinic.Policy.Today(playback.AsOf(day));

    /// <summary>The file leads to no such episode.</summary>
    public static BadInputException NoSuchEpisode(string path, RecordKey episode, DateOnly? asOf) =>
        new($"{path} opens no episode '{episode.Id}' in the clinic {episode.Clinic}{By(asOf)}. Give the id of an episode that the file opens.");

    /// <summary>Until when a file was played, for messages.</summary>
    public static string By(DateOnly? asOf) => asOf is { } day ? $" by {Dates.InWords(day)}" : "";

    /// <summary>Says what was not accepted.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> EndAsync(this Playback playback, CliHost host)
    {
        await host.Out.FlushAsync().ConfigureAwait(false);
        if (playback.Tally.Summary is { } summary)
        {
            await host.SayAsync(summary).ConfigureAwait(false);
        }

        return playback.Tally.ExitCode;
    }
}
