using System.Collections.Immutable;

namespace TherapyOutcomes.Cli.Verifying;

/// <summary>Writes the result of a verification for programs.</summary>
internal static class VerificationJson
{
    public static string Write(VerificationReport report, ImmutableArray<ClinicSeal> seals, bool isUnencrypted, TimeSpan elapsed) => Json.Write(new
    {
        report.IsIntact,
        report.Clinics,
        report.Records,
        report.Events,
        report.Keys,
        SealsInStore = report.Seals - seals.Length,
        SealsFromOutside = seals.Select(seal => seal.ToString()),
        IsUnencrypted = isUnencrypted,
        Seconds = Math.Round(elapsed.TotalSeconds, 1),
        Findings = report.Findings.Select(ForJson),
    });

    public static object ForJson(TamperingFinding finding) => new { finding.Kind, finding.Clinic, finding.Record, finding.Version, finding.MissingMasterKey, finding.Message };
}
