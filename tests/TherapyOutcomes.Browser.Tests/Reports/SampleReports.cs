using TherapyOutcomes.Reporting;
using TherapyOutcomes.Reporting.Tests;

namespace TherapyOutcomes.Browser.Tests.Reports;

/// <summary>Reports that have a bit of everything.</summary>
internal static class SampleReports
{
    /// <summary>Clients at every step: improved, unchanged, worse, improved and worse again, measured once, mixed, and resumed.</summary>
    public static Task<ClinicReport> SmallAsync() => Clinic(alike: 1, mixed: 1).ReportAsync();

    /// <summary>The same with 200 clients, as many as get a chart.</summary>
    public static Task<ClinicReport> LargeAsync() => Clinic(alike: 30, mixed: 19).ReportAsync();

    /// <summary>Two clients, each with more scores than a page has room for.</summary>
    public static ClinicReport Long()
    {
        int[] scores = [.. Enumerable.Range(0, 70).Select(week => 40 + (week % 3))];
        return new ScoredFile { AsOf = new(2027, 6, 1, 9, 0, 0, TimeSpan.Zero) }.With("ODI", scores).With("ODI", scores).Report();
    }

    public static string Write(ClinicReport report, ReportAudience audience)
    {
        using var output = new StringWriter();
        HtmlReport.Write(output, report, new ReportOptions { Audience = audience, ClinicName = "Massage at the Mill" });
        return output.ToString();
    }

    private static ScoredClinic Clinic(int alike, int mixed)
    {
        var clinic = new ScoredClinic()
            .With(2 * alike, 40, 34, 22, 12)
            .With(alike, 40, 40, 38)
            .With(alike, 30, 44, 52)
            .With(alike, 40, 20, 46, 48)
            .With(alike, 40);
        for (var client = 0; client < mixed; client++)
        {
            clinic.AddWithNdi((40, 20), (30, 44));
        }

        clinic.Resume(clinic.Add("ODI", 40, 12));
        return clinic;
    }
}
