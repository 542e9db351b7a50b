namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>Small pages that show whether a check notices.</summary>
internal static class TestPages
{
    /// <summary>A policy that forbids all scripts.</summary>
    public const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">";

    public static string Of(string head, string body) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Page</title>{head}</head><body><main><h1>Page</h1>{body}</main></body></html>";
}
