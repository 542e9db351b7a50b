using Microsoft.AspNetCore.Http;

namespace TherapyOutcomes.AspNetCore.Dashboard.Shell;

/// <summary>Where the dashboard is in the host's site, and the paths of its pages. All of them begin with a slash, and are safe in a link.</summary>
internal sealed record Site(string Root, string? BackToSite, bool IsReadOnly)
{
    public string Worklist => Root.Length == 0 ? "/" : Root;

    public string Referrals => $"{Root}/pages/referrals";

    public string Feedback => $"{Root}/pages/feedback";

    public string Rules => $"{Root}/pages/rules";

    public string Measures => $"{Root}/pages/measures";

    public string Workflow => $"{Root}/pages/workflow";

    public string Report => $"{Root}/pages/report";

    public string Episode(EpisodeId episode) => $"{Root}/pages/episodes/{episode}";

    public string Card(EpisodeId episode) => $"{Root}/pages/episodes/{episode}/card";

    public string Command(EpisodeId episode, string command) => $"{Root}/pages/episodes/{episode}/commands/{command}";

    public string Command(ClientId client, string command) => $"{Root}/pages/clients/{client}/commands/{command}";

    public string Command(PractitionerId practitioner, string command) => $"{Root}/pages/practitioners/{practitioner}/commands/{command}";

    public string NewEpisode => $"{Root}/pages/new-episode";

    public string Client(ClientId client) => $"{Root}/pages/clients/{client}";

    public string Practitioners => $"{Root}/pages/practitioners";

    public string Rule(string id) => $"{Rules}#{Uri.EscapeDataString(id)}";

    public string Education(PractitionerId practitioner) => $"{Root}/pages/practitioners/{practitioner}";

    public string Asset(string name) => $"{Root}/assets/{name}";

    /// <summary>The same pages, in a site that is itself below a path.</summary>
    public Site Under(PathString pathBase) => this with { Root = pathBase.ToUriComponent() + Root };
}
