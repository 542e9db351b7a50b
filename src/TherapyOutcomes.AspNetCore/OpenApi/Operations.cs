namespace TherapyOutcomes.AspNetCore.OpenApi;

/// <summary>Lists the operations of the endpoints, in the order in which the document describes them.</summary>
internal static class Operations
{
    private static readonly QueryParameter Practitioner = new("practitioner", "The id of the practitioner whose work is listed. Everybody's, unless given.");
    private static readonly QueryParameter DueBy = new("dueBy", "The day by which listed steps are due.", Format: "date");
    private static readonly QueryParameter Reader = new("reader", "Whom the letter addresses.", Choices: ["client", "guardian"]);
    private static readonly QueryParameter Audience = new("audience", "Who reads the page: the clinic, or the public, for whom nobody is named and small counts are withheld.", Choices: ["clinic", "public"]);

    public static Operation[] All { get; } =
    [
        new("post", "/commands", "Record a command.", "answer") { Body = CommandSchemas.Command, Query = [QueryParameter.Language], Refused = "answer" },
        new("post", "/commands/preview", "See what a command would be answered. Nothing is recorded.", "answer") { Body = CommandSchemas.Command, Query = [QueryParameter.Language], Refused = "answer" },
        new("get", "/episodes/{episode}", "See how an episode stands, what the rules find, and what comes next.", "evaluation") { Query = [QueryParameter.Language, QueryParameter.AsOf] },
        new("get", "/episodes/{episode}/explanation", "See why an episode is in its stage.", "explanation") { Query = [QueryParameter.Language, QueryParameter.AsOf] },
        new("get", "/episodes/{episode}/possible-commands", "List the commands that an episode takes now, each with its form.", "possibleCommands") { Query = [QueryParameter.Language] },
        new("get", "/episodes/{episode}/events", "Read the record of an episode, with its words.", "record"),
        new("get", "/episodes/{episode}/card", "Read a client's card: safety, scores and the next act.", "card") { Query = [QueryParameter.Language, QueryParameter.AsOf, QueryParameter.Form] },
        Letter("summary", "Write a summary of the improvement."),
        Letter("congratulation", "Write a congratulation."),
        Letter("discharge-summary", "Write a summary at the end of care."),
        new("post", "/episodes/{episode}/letters/professional", "Write the letter that goes with a referral or with a report on one. Nothing is recorded.", "professionalLetter") { Body = "letterRequest", Query = [QueryParameter.Form], Refused = "findings" },
        new("get", "/clients/{client}", "See what the rules find in a client's record.", "evaluation") { Query = [QueryParameter.Language, QueryParameter.AsOf] },
        new("get", "/clients/{client}/events", "Read a client's record, with its words.", "record"),
        new("get", "/clients/{client}/account", "Read to whom information about a client was given.", "account"),
        new("get", "/clients/{client}/export", "Copy all that is held about a client.", "export"),
        new("get", "/practitioners/{practitioner}", "See what the rules find in a practitioner's record.", "evaluation") { Query = [QueryParameter.Language, QueryParameter.AsOf] },
        new("get", "/practitioners/{practitioner}/events", "Read a practitioner's record, with its words.", "record"),
        new("get", "/worklist", "List what there is to do, most pressing first.", "worklist") { Query = [Practitioner, DueBy, QueryParameter.Size, new("after", "The value of next on the previous page."), QueryParameter.Language] },
        new("get", "/worklist/counts", "Count what there is to do.", "worklistCounts") { Query = [Practitioner, DueBy] },
        new("get", "/feed", "Follow all events of the clinic, without words.", "feed") { Query = [QueryParameter.Size, new("after", "The position of the previous page.")] },
        new("get", "/report", "Read the report on the whole caseload.", null) { Query = [Audience] },
        new("get", "/openapi.json", "Read this description.", "description"),
    ];

    private static Operation Letter(string kind, string summary) => new("get", $"/episodes/{{episode}}/letters/{kind}", summary, "clientLetter")
    {
        Query = [Reader, QueryParameter.Language, QueryParameter.AsOf, QueryParameter.Form],
        Refused = "findings",
    };
}
