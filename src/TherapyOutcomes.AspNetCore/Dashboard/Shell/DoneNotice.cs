using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>
/// Says on the page after a form what was recorded. The address carries it sealed, for the reader, their clinic and the record, and for a few minutes: a link
/// that somebody else made up says nothing.
/// </summary>
internal static class DoneNotice
{
    public const string Parameter = "done";

    private const string Purpose = "TherapyOutcomes.Dashboard.Done";

    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(5);

    /// <summary>Seals what was recorded, for the address of the page that comes next.</summary>
    /// <param name="page">The visit that recorded it.</param>
    /// <param name="record">The record that the next page is about; null for the worklist.</param>
    /// <param name="command">The name of the command.</param>
    public static string Seal(PageVisit page, RecordKey? record, string command) => Sealer(page).Protect(For(page, record) + command, Shown);

    /// <summary>Returns the name of the command that was recorded; null if none was.</summary>
    public static string? CommandOf(PageVisit page)
    {
        if (page.Visit.Http.Request.Query[Parameter] is not [{ Length: > 0 } sealedText])
        {
            return null;
        }

        try
        {
            var (opened, expected) = (Sealer(page).Unprotect(sealedText), For(page, page.Visit.RouteRecord()));
            return opened.StartsWith(expected, StringComparison.Ordinal) ? opened[expected.Length..] : null;
        }
        catch (CryptographicException)
        {
            return null; // made up, of other keys, or too old
        }
    }

    /// <summary>Returns in words what was recorded; null if nothing was.</summary>
    public static string? Of(PageVisit page) => CommandOf(page) is { } command ? page.Words.Find($"commands.done.{command}") : null;

    private static string For(PageVisit page, RecordKey? record) => $"{page.Clinic}\n{page.Visit.Caller.Actor}\n{record}\n";

    private static ITimeLimitedDataProtector Sealer(PageVisit page) => page.Get<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
