Imports System.Globalization
Imports System.Text.Json
Imports Microsoft.Extensions.DependencyInjection
Imports TherapyOutcomes
Imports TherapyOutcomes.Serialization
Imports TherapyOutcomes.Vault

''' <summary>
''' Embeds TherapyOutcomes in Visual Basic. The language can't create the command records, whose properties are required, so commands go in
''' as JSON, as they would from a browser.
''' </summary>
Module Program
    Private ReadOnly Start As DateTimeOffset = TimeProvider.System.GetUtcNow().AddDays(-28)

    ' What the host knows about a command from its own sign-in.
    Private ReadOnly Therapist As New CommandDefaults With {.Actor = New ActorId("p1")}

    Sub Main()
        Dim services As New ServiceCollection()
        services.AddTherapyOutcomes(Sub(outcomes) outcomes.UseInMemoryStore().UseMasterKeys(MasterKeyRing.Create()))
        Using provider = services.BuildServiceProvider(), scope = provider.CreateScope()
            TreatAsync(scope.ServiceProvider.GetRequiredService(Of OutcomeService)()).GetAwaiter().GetResult()
        End Using
    End Sub

    Private Async Function TreatAsync(service As OutcomeService) As Task
        Await SayAsync(service, New With {
            .type = "open-episode", .at = Start, .episode = "e1", .client = "c1", .practitioner = "p1",
            .complaint = "low back pain", .primaryMeasure = "ODI", .chronicity = "chronic"})
        Await SayAsync(service, New With {.type = "record-score", .at = Start, .episode = "e1", .measure = "ODI", .value = 40})
        Await SayAsync(service, New With {
            .type = "record-session", .at = Start, .episode = "e1", .session = "s1", .techniques = {"swedish"}, .minutes = 60, .areas = {"back"}})
        Await SayAsync(service, New With {.type = "check-reactions", .at = Start.AddDays(2), .episode = "e1", .session = "s1", .found = "none"})
        Await SayAsync(service, New With {.type = "record-score", .at = Start.AddDays(14), .episode = "e1", .measure = "ODI", .value = 26})

        ' One good score is not a success that has lasted, so this is refused.
        Await SayAsync(service, New With {
            .type = "celebrate", .at = Start.AddDays(14), .episode = "e1", .kind = "verbal", .message = "You kept at it", .audience = "private"})
    End Function

    Private Async Function SayAsync(service As OutcomeService, command As Object) As Task
        Dim reading = CommandReader.Read(JsonSerializer.Serialize(command), Therapist)
        Console.WriteLine(Describe(If(reading.IsRead, Await service.SubmitAsync(reading.Command), Answer.Malformed(reading.Error))))
    End Function

    ''' <summary>Puts an answer into words: what comes next, or why nothing was recorded.</summary>
    Private Function Describe(answer As Answer) As String
        Select Case answer.Outcome
            Case AnswerOutcome.Accepted
                Return $"Accepted, {answer.Stage}: {NextOf(answer)}"
            Case AnswerOutcome.Refused
                Dim finding = answer.Findings(0)
                Return $"Refused by {finding.Rule.Id}: {MessageFormatter.English.Format(finding.MessageKey, finding.Evidence)}"
            Case Else
                Return $"{answer.Outcome}: {answer.Error.Message}"
        End Select
    End Function

    Private Function NextOf(answer As Answer) As String
        If answer.NextSteps.IsEmpty Then
            Return "nothing to do right now."
        End If

        Dim first = answer.NextSteps(0)
        Dim day = first.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        Return $"{first.Command} by {day}. {MessageFormatter.English.Format(first.MessageKey, first.Evidence)}"
    End Function
End Module
