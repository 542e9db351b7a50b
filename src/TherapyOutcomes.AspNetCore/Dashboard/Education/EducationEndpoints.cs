using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using TherapyOutcomes.AspNetCore.Access;
using TherapyOutcomes.AspNetCore.Dashboard.Shell;
using TherapyOutcomes.AspNetCore.Endpoints;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Dashboard.Education;

/// <summary>Shows the practitioners of the clinic, and the education of each.</summary>
internal static class EducationEndpoints
{
    private const string After = "after";
    private const string SetRequirement = "set-education-requirement";

    public static void Map(PageRoutes pages)
    {
        pages.Page("/pages/practitioners", OutcomeArea.Read, ListAsync);
        pages.Page("/pages/practitioners/{practitioner}", OutcomeArea.Read, ShowAsync);
    }

    private static async Task<IResult> ListAsync(PageVisit visit)
    {
        var after = PractitionerId.TryParse(visit.Visit.Http.Request.Query[After].ToString(), null, out var last) ? RecordKey.For(visit.Clinic, last) : null as RecordKey?;
        var query = new RecordQuery { Clinic = visit.Clinic, Kind = RecordKind.Practitioner };
        var summaries = await visit.Get<IRecordCatalog>().ListAsync(query, after, PractitionersView.Size + 1, visit.Canceled).ConfigureAwait(false);
        var policy = await visit.PolicyAsync().ConfigureAwait(false);
        var service = visit.Get<OutcomeService>();
        var rows = ImmutableArray.CreateBuilder<PractitionerRow>();
        foreach (var summary in summaries.Take(PractitionersView.Size))
        {
            var practitioner = new PractitionerId(summary.Key.Id);
            var evaluation = await service.EvaluateAsync(summary.Key, cancellationToken: visit.Canceled).ConfigureAwait(false);
            var read = await service.ReadPractitionerAsync(visit.Clinic, practitioner, visit.Canceled).ConfigureAwait(false);
            rows.Add(new PractitionerRow(practitioner, evaluation?.NextSteps.FirstOrDefault(), !read.Education.Requirements.IsEmpty));
        }

        var view = new PractitionersView(rows.ToImmutable(), summaries.Count > PractitionersView.Size, policy.DayOf(visit.Get<TimeProvider>().GetUtcNow()));
        return Pages.Show(PractitionersPage.Of(visit, view));
    }

    private static async Task<IResult> ShowAsync(PageVisit visit)
    {
        if (!PractitionerId.TryParse(visit.Visit.Http.Request.RouteValues["practitioner"] as string, null, out var practitioner))
        {
            return Trouble.NotFound(visit);
        }

        var record = RecordKey.For(visit.Clinic, practitioner);
        var service = visit.Get<OutcomeService>();
        var evaluation = await service.EvaluateAsync(record, cancellationToken: visit.Canceled).ConfigureAwait(false);
        if (evaluation is null && !await TreatsAsync(visit, practitioner).ConfigureAwait(false))
        {
            return Trouble.NotFound(visit);
        }

        await visit.Visit.NoteAsync(AccessKind.Record, record).ConfigureAwait(false);
        var policy = await visit.PolicyAsync().ConfigureAwait(false);
        var today = policy.DayOf(visit.Get<TimeProvider>().GetUtcNow());
        var read = await service.ReadPractitionerAsync(visit.Clinic, practitioner, visit.Canceled).ConfigureAwait(false);
        var view = EducationView.Of(practitioner, read, evaluation, today) with { RequirementForm = await RequirementFormAsync(visit, practitioner, record).ConfigureAwait(false) };
        return Pages.Show(EducationPage.Of(visit, view));
    }

    private static async Task<string?> RequirementFormAsync(PageVisit visit, PractitionerId practitioner, RecordKey record) =>
        !visit.Site.IsReadOnly && CommandAreas.OfName(SetRequirement) is { } area && await visit.MayAsync(area, record).ConfigureAwait(false)
            ? visit.Site.Command(practitioner, SetRequirement)
            : null;

    // Whoever treats somebody has a page, also before there is anything on it.
    private static async Task<bool> TreatsAsync(PageVisit visit, PractitionerId practitioner) =>
        await visit.Get<IRecordCatalog>().ListAsync(
            new RecordQuery { Clinic = visit.Clinic, Kind = RecordKind.Episode, Practitioner = practitioner }, null, 1, visit.Canceled).ConfigureAwait(false) is [_, ..];
}
