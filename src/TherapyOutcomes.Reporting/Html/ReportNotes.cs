namespace TherapyOutcomes.Reporting.Html;

/// <summary>Provides the notes in which a page describes itself to its readers.</summary>
internal static class ReportNotes
{
    public const string Clinic =
        "For use inside the clinic only. This page names individual clients, so small counts are shown too. For anything that leaves the clinic, use the public version, which withholds them.";

    public const string Public =
        "Public version. Counts from 1 to 10 are withheld, and so are all counts next to them, so that nobody can work them out. Groups are shown only if none of their counts is withheld. Nothing on this page is about an individual client. Publish a new version only when much has changed: two versions can be compared.";

    public const string Withheld = "withheld";
}
