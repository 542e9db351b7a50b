namespace TherapyOutcomes.Cli.Verifying;

/// <summary>Says what to do about keys that can't be opened: the master keys are to be checked before anything else is done.</summary>
internal static class MasterKeyAdvice
{
    public const string CheckFirst =
        "Check the master keys first: this run lacks one, or has another one of the same id. Give it the right ones (--master-keys) and verify again, before anything in the store is changed.";

    /// <summary>Returns whether a finding is about a key that can't be opened.</summary>
    public static bool Concerns(TamperingFinding finding) => finding.Kind == TamperingKind.KeyNotOpened;

    /// <summary>
    /// Says which clinics could not be verified at all, because a master key is missing or is another one. That is no sign of tampering, but a mistake in what
    /// was given.
    /// </summary>
    /// <returns>True if there is such a clinic; otherwise, false.</returns>
    public static async Task<bool> SayNotVerifiedAsync(CliHost host, IEnumerable<TamperingFinding> findings)
    {
        var closed = findings.Where(finding => Concerns(finding) && finding.Record == $"clinic/{finding.Clinic}").ToList();
        foreach (var finding in closed)
        {
            await host.SayAsync($"The clinic {finding.Clinic} can't be verified: {Why(finding)}").ConfigureAwait(false);
        }

        return closed.Count > 0;
    }

    private static string Why(TamperingFinding finding) => finding.MissingMasterKey is { } missing
        ? $"its key is wrapped by the master key '{missing}', and this run does not have it. Give a file that holds it (--master-keys)."
        : "its key is not wrapped by the master key of that id that this run has. Give the file of the master keys that seal this store (--master-keys).";
}
