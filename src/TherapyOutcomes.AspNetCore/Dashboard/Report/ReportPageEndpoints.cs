using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.AspNetCore.Replies;
using TherapyOutcomes.Reporting;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Report;

/// <summary>Shows the report on the caseload with its style beside it, as the pages' content security policy asks.</summary>
internal static class ReportPageEndpoints
{
    private const string Parameter = "audience";

    public static void Map(PageRoutes pages) => pages.Page("/pages/report", OutcomeArea.Read, ShowAsync);

    private static async Task<IResult> ShowAsync(PageVisit visit)
    {
        if (AudienceOf(visit) is not { } audience)
        {
            return Trouble.NotFound(visit);
        }

        await visit.Visit.NoteAsync(AccessKind.Report, RecordKey.For(visit.Clinic)).ConfigureAwait(false);
        var policy = await visit.PolicyAsync().ConfigureAwait(false);
        var report = await ClinicReport.ReadAsync(
            visit.Get<OutcomeService>(), visit.Get<IRecordCatalog>(), visit.Clinic, policy, visit.Get<TimeProvider>().GetUtcNow(), visit.Canceled).ConfigureAwait(false);
        using var page = new StringWriter();
        HtmlReport.Write(page, report, new ReportOptions
        {
            Audience = audience,
            ClinicName = policy.ClinicName,
            StyleSheetPath = visit.Site.Asset("report.css"),
            HostLanguage = visit.Words.Language,
            HostNote = visit.Words.Language == "en" ? null : visit.Words["report.in-english"],
            Links =
            [
                new ReportLink { Text = visit.Words["report.back"], Path = visit.Site.Worklist },
                audience == ReportAudience.Clinic
                    ? new ReportLink { Text = visit.Words["report.public"], Path = $"{visit.Site.Report}?{Parameter}=public" }
                    : new ReportLink { Text = visit.Words["report.clinic"], Path = visit.Site.Report },
            ],
        });
        return new ReadReply(page.ToString(), ReadReply.Html);
    }

    // What is mistyped must not show the clinic's own page to the public.
    private static ReportAudience? AudienceOf(PageVisit visit) => visit.Visit.Http.Request.Query[Parameter].ToString() switch
    {
        "" or "clinic" => ReportAudience.Clinic,
        "public" => ReportAudience.Public,
        _ => null,
    };
}
