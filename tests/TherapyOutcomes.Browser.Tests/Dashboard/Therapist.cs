using Microsoft.Playwright;
using TherapyOutcomes.AspNetCore.Tests.Support;
using TherapyOutcomes.Browser.Tests.Browsing;

namespace TherapyOutcomes.Browser.Tests.Dashboard;

/// <summary>Somebody who is signed in and works with the dashboard, by the words on the pages alone.</summary>
internal sealed class Therapist : IAsyncDisposable
{
    private readonly IBrowserContext _window;
    private readonly DashboardHost _host;
    private readonly IHand _hand;

    private Therapist(IBrowserContext window, DashboardHost host, IPage page, IHand hand) => (_window, _host, Page, _hand) = (window, host, page, hand);

    public IPage Page { get; }

    public string Text => Page.Locator("main").InnerTextAsync().GetAwaiter().GetResult();

    public static async Task<Therapist> SignInAsync(
        BrowserPages pages, DashboardHost host, string name = "ada", bool byKeyboard = false, bool scripts = true, int width = 1280, string language = "en")
    {
        var window = await pages.OpenAsync(new()
        {
            ExtraHTTPHeaders = new Dictionary<string, string> { [SignedIn.Header] = $"{name};default;" },
            JavaScriptEnabled = scripts,
            Locale = language,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        var page = await window.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        return new Therapist(window, host, page, byKeyboard ? new KeyboardHand(page) : new MouseHand());
    }

    public Task GoAsync(string path = "") => Page.GotoAsync(_host.Address + "/outcomes" + path);

    public Task GoToEpisodeAsync(string episode) => GoAsync($"/pages/episodes/{episode}");

    public Task FollowAsync(string link) => MovingAsync(() => _hand.PressAsync(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First));

    public Task SubmitAsync(string button = "Record it") => MovingAsync(() => _hand.PressAsync(Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First));

    public async Task WriteAsync(string label, string text) => await _hand.WriteAsync(await FieldAsync(label), text);

    public async Task ChooseAsync(string label, string choice) => await _hand.ChooseAsync(await FieldAsync(label), choice);

    public Task MarkAsync(string choice) => _hand.PressAsync(Page.GetByLabel(choice, new() { Exact = true }).First);

    /// <summary>Records a score of the Oswestry Disability Index, and a session on the same day.</summary>
    public async Task TreatAsync(DashboardHost host, string episode, int score, bool session = true)
    {
        await GoToEpisodeAsync(episode);
        await FollowAsync("Record a score");
        await ChooseAsync("Measure", "ODI: Oswestry Disability Index 2.1a");
        await WriteAsync("Score", score.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await SubmitAsync();
        host.Later();
        if (session)
        {
            await FollowAsync("Record a session");
            await WriteAsync("Techniques", "swedish");
            await WriteAsync("Minutes", "60");
            await WriteAsync("Body areas", "back");
            await SubmitAsync();
            host.Later();
        }
    }

    /// <summary>Opens an episode for a client with back pain, and returns its id.</summary>
    public async Task<string> OpenEpisodeAsync(DashboardHost host, string client = "c1", string practitioner = "ada")
    {
        await GoAsync("/pages/new-episode");
        await WriteAsync("Client’s id", client);
        await WriteAsync("Treating practitioner", practitioner);
        await WriteAsync("Complaint, in the client’s words", "low back pain");
        await ChooseAsync("Deciding measure", "ODI: Oswestry Disability Index 2.1a");
        await MarkAsync("More than about 12 weeks");
        await SubmitAsync();
        host.Later();
        return Page.Url.Split('/')[^1].Split('?')[0];
    }

    public ValueTask DisposeAsync() => _window.DisposeAsync();

    // A label of a field that must be filled in says so after its words.
    private async Task<ILocator> FieldAsync(string label)
    {
        var exact = Page.GetByLabel(label, new() { Exact = true });
        return await exact.CountAsync() > 0 ? exact.First : Page.GetByLabel($"{label} ({await RequiredAsync()})", new() { Exact = true }).First;
    }

    private async Task<string> RequiredAsync() => await Page.Locator("html").GetAttributeAsync("lang") == "es" ? "obligatorio" : "required";

    // The page that is left gets a mark, by which the next one is told from it.
    private async Task MovingAsync(Func<Task> act)
    {
        await Page.EvaluateAsync("document.documentElement.setAttribute('data-left', '')");
        await act();
        await Page.Locator("html:not([data-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }
}
