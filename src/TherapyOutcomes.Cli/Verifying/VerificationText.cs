using System.Collections.Immutable;
using System.Globalization;

namespace TherapyOutcomes.Cli.Verifying;

/// <summary>Says in plain words what a verification found, and what nobody can know from it.</summary>
/// <param name="report">The result.</param>
/// <param name="seals">The seals from outside that it was compared with.</param>
/// <param name="isUnencrypted">True if words are stored unencrypted, so that there is no key that protects the digests.</param>
internal sealed class VerificationText(VerificationReport report, ImmutableArray<ClinicSeal> seals, bool isUnencrypted)
{
    public async Task WriteAsync(CliHost host, TimeSpan elapsed)
    {
        // Where nothing could be verified, nothing was compared either.
        var isVerified = report.IsIntact || report.Clinics > 0;
        if (isVerified)
        {
            await host.PrintAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"Verified {Counts.Of(report.Clinics, "clinic")}, {Counts.Of(report.Records, "record")}, {Counts.Of(report.Events, "event")} and {Counts.Of(report.Keys, "key")} in {elapsed.TotalSeconds:0.0} s.")).ConfigureAwait(false);
        }

        await host.PrintAsync(Headline()).ConfigureAwait(false);
        foreach (var finding in report.Findings)
        {
            await host.PrintAsync(Line(finding)).ConfigureAwait(false);
        }

        foreach (var line in isVerified ? Limits() : [])
        {
            await host.PrintAsync(line).ConfigureAwait(false);
        }
    }

    /// <summary>Writes a finding on one line.</summary>
    public static string Line(TamperingFinding finding) =>
        $"  {finding.Record}{(finding.Version is { } version ? $" v{Numbers.Write(version)}" : "")} in the clinic {finding.Clinic}: {Words.Of(finding.Kind.ToString())}. {LibraryErrors.Say(finding.Message, reason: null)}";

    private string Headline()
    {
        var found = Counts.Of(report.Findings.Length, "finding");
        return report is { IsIntact: true, Records: 0 } ? "Nothing to verify: there are no records."
            : report.IsIntact ? "Intact: nothing that could be checked was changed, added or removed."
            : report.Findings.All(MasterKeyAdvice.Concerns) ? $"NOT VERIFIED: {found}, because keys can't be opened. {MasterKeyAdvice.CheckFirst}"
            : report.Findings.Any(MasterKeyAdvice.Concerns) ? $"NOT INTACT: {found}, some because keys can't be opened. {MasterKeyAdvice.CheckFirst}"
            : $"NOT INTACT: {found}. Keep a copy of the store as it is now, and restore what is named here from a backup.";
    }

    private IEnumerable<string> Limits()
    {
        var inStore = report.Seals - seals.Length;
        if (inStore > 0)
        {
            yield return $"Compared with {Counts.Of(inStore, "seal")} in the store.";
        }

        if (!seals.IsEmpty)
        {
            yield return $"Compared with {Counts.Of(seals.Length, "seal")} from outside: {string.Join(", ", seals.Select(seal => $"{seal.Clinic}:{Numbers.Write(seal.Number)}"))}. {(report.IsIntact ? "What was there when they were made is still there, unchanged. What came later is not covered by them." : "")}".TrimEnd();
        }
        else
        {
            var removed = inStore > 0
                ? "newer seals were removed with what they covered, whether whole records, or the newest events of a record together with its summary, were removed since the last seal in the store"
                : "whole records, the newest events of a record together with its summary, or seals were removed";
            yield return $"Not compared with a seal from outside{(inStore > 0 ? "" : ", and this store holds no seal")}. Without one from outside, nobody can know whether {removed}, or whether someone who has the master keys rewrote the store. Print a seal to keep: therapy-outcomes seal.";
        }

        if (isUnencrypted)
        {
            yield return "The words in this store are unencrypted, so it has no keys, and whoever can write to it can also make it look intact. Only a seal that was kept outside proves anything, and only what was there when it was made.";
        }
    }
}
