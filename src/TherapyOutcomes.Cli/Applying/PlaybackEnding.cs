namespace TherapyOutcomes.Cli.Applying;

/// <summary>Provides the end of a playback.</summary>
internal static class PlaybackEnding
{
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
